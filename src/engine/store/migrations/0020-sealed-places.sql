-- Places whose backups are sealed, each with the public key that was its own when it was sealed or first opened.
CREATE TABLE sealed_places (
  place TEXT PRIMARY KEY,
  recipient TEXT NOT NULL
) STRICT;
