-- The metrics of a month, a row for each unit. $1 is the first day of the month: '2023-10-01'.
-- Runs unchanged on PostgreSQL and on DuckDB.

WITH counted AS (
  SELECT
    unit,
    COUNT(*) AS tickets,
    -- open or late tickets are in neither of these
    COUNT(*) FILTER (WHERE completed <= due) AS completed_on_time,
    COUNT(*) FILTER (WHERE extended) AS extended,
    COUNT(*) FILTER (WHERE contacted) AS contacted,
    COUNT(*) FILTER (WHERE satisfied) AS satisfied,
    COUNT(satisfied) AS answered,
    COUNT(*) FILTER (WHERE satisfied_on_check) AS satisfied_on_check,
    COUNT(satisfied_on_check) AS answered_on_check,
    SUM(rejected) AS rejections
  FROM tickets
  -- a ticket counts in the month in which its time limit ends
  WHERE due >= CAST($1 AS DATE) AND due < CAST($1 AS DATE) + INTERVAL '1 month'
  GROUP BY unit
)
SELECT
  units.id,
  units.name,
  units.unit_group,
  CAST(COALESCE(tickets, 0) AS INTEGER) AS tickets,
  CAST(COALESCE(completed_on_time, 0) AS INTEGER) AS completed_on_time,
  CAST(COALESCE(extended, 0) AS INTEGER) AS extended,
  CAST(COALESCE(contacted, 0) AS INTEGER) AS contacted,
  CAST(COALESCE(satisfied, 0) AS INTEGER) AS satisfied,
  CAST(COALESCE(answered, 0) AS INTEGER) AS answered,
  CAST(COALESCE(satisfied_on_check, 0) AS INTEGER) AS satisfied_on_check,
  CAST(COALESCE(answered_on_check, 0) AS INTEGER) AS answered_on_check,
  CAST(COALESCE(rejections, 0) AS INTEGER) AS rejections,
  knowledge_base
FROM units
LEFT JOIN counted ON counted.unit = units.id
LEFT JOIN awarded ON awarded.unit = units.id AND awarded.month = CAST($1 AS DATE)
ORDER BY units.place;
