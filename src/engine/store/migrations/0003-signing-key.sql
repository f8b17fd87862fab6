-- The key that signs bundles (Ed25519, PKCS #8 in PEM): made with the catalogue, kept with it and in its backups, so that
-- a catalogue restored elsewhere signs as the same. One that is older gets its key with its next bundle.
CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  private_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
