-- What a hotline keeps: its units, a row for each ticket, and the points that people award.
-- Runs unchanged on PostgreSQL and on DuckDB.

CREATE TABLE units (
  place INTEGER NOT NULL,            -- where the unit stands in the hotline's lists
  id VARCHAR PRIMARY KEY,
  name VARCHAR NOT NULL,
  unit_group VARCHAR NOT NULL        -- a group of the scheme
);

CREATE TABLE tickets (
  id BIGINT NOT NULL,
  unit VARCHAR NOT NULL,             -- the id of the unit that has to answer it
  received TIMESTAMP NOT NULL,
  due TIMESTAMP NOT NULL,            -- the end of its time limit, with the extension it was granted
  completed TIMESTAMP,               -- NULL while it is open
  extended BOOLEAN NOT NULL,
  contacted BOOLEAN NOT NULL,        -- whether the unit spoke to the caller
  satisfied BOOLEAN,                 -- what the caller told the system; NULL where nobody was asked or answered
  satisfied_on_check BOOLEAN,        -- what the caller told a person who checked; NULL likewise
  rejected INTEGER NOT NULL          -- how often the unit sent it back in vain
);

CREATE TABLE awarded (
  unit VARCHAR NOT NULL,
  month DATE NOT NULL,               -- the first day of the month
  knowledge_base VARCHAR NOT NULL    -- decimal text, such as 19.3
);
