-- A guess names each place it was read from, in the name or in the text, in place of one run of words.
UPDATE items SET guess = (
  SELECT json_group_object(field.key, json(CASE WHEN field.type = 'null' THEN 'null' ELSE json_object(
    'value', json_extract(field.value, '$.value'),
    'from', json_array(json_object(
      'place', CASE WHEN instr(items.source_name, json_extract(field.value, '$.from')) > 0 THEN 'name' ELSE 'text' END,
      'words', json_extract(field.value, '$.from')))) END))
  FROM json_each(items.guess) AS field
) WHERE guess IS NOT NULL;
