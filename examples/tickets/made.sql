-- Tickets that are made up: $1 of them, received from 2023-09-01 on over three months. The same each time, on each engine.

INSERT INTO tickets
WITH numbered AS (
  SELECT CAST(i AS BIGINT) AS i, (SELECT COUNT(*) FROM units) AS all_units
  FROM generate_series(1, CAST($1 AS BIGINT)) AS series (i)
),
drawn AS (
  SELECT
    i,
    -- the earlier a unit stands, the more tickets it has
    LEAST(i * 7919 % 1009 % all_units, i * 104729 % 1013 % all_units) + 1 AS place,
    TIMESTAMP '2023-09-01 00:00:00'
      + CAST(i * 7177 % 131040 AS INTEGER) * INTERVAL '1 minute' AS received,
    i * 15485863 % 1000 < 80 AS extended,
    i * 49979687 % 1000 AS a,
    i * 67867967 % 1000 AS b,
    i * 86028121 % 1000 AS c
  FROM numbered
)
SELECT
  drawn.i,
  units.id,
  drawn.received,
  drawn.received + CASE WHEN extended THEN INTERVAL '10 days' ELSE INTERVAL '5 days' END,
  CASE
    WHEN a >= 5
    THEN drawn.received
      + CAST(drawn.i * 32452843 % (7100 + 10 * units.place) AS INTEGER) * INTERVAL '1 minute'
  END,
  extended,
  a < 990,
  CASE WHEN b < 400 THEN b * 7 % 10 < 6 + units.place % 4 END,
  CASE WHEN c < 50 THEN c * 3 % 10 < 7 + units.place % 4 END,
  CASE WHEN c >= 996 THEN 1 ELSE 0 END
FROM drawn
JOIN units ON units.place = drawn.place;
