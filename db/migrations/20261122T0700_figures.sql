-- Indicator, target, observation. A period without an observation has no row: no data is never zero.
CREATE TABLE figures.indicator (
  authority_id  bigint NOT NULL,
  id            uuid NOT NULL,
  code          text NOT NULL,
  name          text NOT NULL CONSTRAINT indicator_name_not_blank CHECK (btrim(name) <> ''),
  definition    text NOT NULL DEFAULT '',
  measure_unit  text NOT NULL,
  decimals      integer NOT NULL DEFAULT 0 CONSTRAINT indicator_decimals_small CHECK (decimals BETWEEN 0 AND 6),
  direction     text NOT NULL CONSTRAINT indicator_direction_known CHECK (direction IN ('up', 'down', 'exact')),
  gathering     text NOT NULL DEFAULT 'last' CONSTRAINT indicator_gathering_known CHECK (gathering IN ('last', 'sum', 'mean')),
  cadence       text NOT NULL CONSTRAINT indicator_cadence_known CHECK (cadence IN ('week', 'month', 'quarter', 'half-year', 'year')),
  owner_unit_id bigint NOT NULL,
  source        text NOT NULL DEFAULT '',
  state         text NOT NULL DEFAULT 'active' CONSTRAINT indicator_state_known CHECK (state IN ('active', 'closed')),
  version       integer NOT NULL DEFAULT 1,
  created_by    bigint NOT NULL,
  created_at    timestamptz NOT NULL,
  CONSTRAINT indicator_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT indicator_code_once UNIQUE (authority_id, code),
  CONSTRAINT indicator_owner_fk FOREIGN KEY (owner_unit_id) REFERENCES organisation.unit (id)
);
-- @distributed figures.indicator

CREATE TABLE figures.target (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  indicator_id uuid NOT NULL,
  unit_id      bigint NOT NULL,
  period_start date NOT NULL,
  period_end   date NOT NULL,
  comparator   text NOT NULL CONSTRAINT target_comparator_known CHECK (comparator IN ('at-least', 'at-most', 'exactly')),
  value        numeric NOT NULL,
  basis        text NOT NULL DEFAULT '',
  document_id  uuid,
  span_start   integer,
  span_end     integer,
  version      integer NOT NULL DEFAULT 1,
  created_by   bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  CONSTRAINT target_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT target_once UNIQUE (authority_id, indicator_id, unit_id, period_start, period_end),
  CONSTRAINT target_indicator_fk FOREIGN KEY (authority_id, indicator_id) REFERENCES figures.indicator (authority_id, id),
  CONSTRAINT target_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT target_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit (id),
  CONSTRAINT target_period_in_order CHECK (period_end >= period_start)
);
-- @distributed figures.target

CREATE TABLE figures.observation (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  indicator_id uuid NOT NULL,
  unit_id      bigint NOT NULL,
  period_start date NOT NULL,
  period_end   date NOT NULL,
  as_of        date NOT NULL,
  value        numeric NOT NULL,
  source       text NOT NULL DEFAULT '',
  note         text NOT NULL DEFAULT '',
  origin       text NOT NULL DEFAULT 'typed' CONSTRAINT observation_origin_known CHECK (origin IN ('typed', 'reported', 'counted', 'imported')),
  work_id      uuid,
  recorded_by  bigint NOT NULL,
  recorded_at  timestamptz NOT NULL,
  replaced_at  timestamptz,
  replaced_by  uuid,
  CONSTRAINT observation_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT observation_indicator_fk FOREIGN KEY (authority_id, indicator_id) REFERENCES figures.indicator (authority_id, id),
  CONSTRAINT observation_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit (id),
  CONSTRAINT observation_period_in_order CHECK (period_end >= period_start)
);
-- @distributed figures.observation

COMMENT ON TABLE figures.observation IS 'A value that was seen. A correction adds a row and marks the old one replaced, so that a figure can be shown as it stood at a cut-off.';

CREATE INDEX observation_by_period ON figures.observation (authority_id, indicator_id, period_end DESC, recorded_at DESC);

CREATE TABLE figures.observation_file (
  authority_id   bigint NOT NULL,
  observation_id uuid NOT NULL,
  file_id        uuid NOT NULL,
  CONSTRAINT observation_file_pk PRIMARY KEY (authority_id, observation_id, file_id),
  CONSTRAINT observation_file_observation_fk FOREIGN KEY (authority_id, observation_id) REFERENCES figures.observation (authority_id, id),
  CONSTRAINT observation_file_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file (authority_id, id)
);
-- @distributed figures.observation_file
