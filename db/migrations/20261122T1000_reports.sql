CREATE TABLE reports.report (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  body_id      bigint NOT NULL,
  kind         text NOT NULL CONSTRAINT report_kind_known CHECK (kind IN ('week', 'month', 'quarter', 'half-year', 'year', 'term', 'other')),
  title        text NOT NULL CONSTRAINT report_title_not_blank CHECK (btrim(title) <> ''),
  period_start date NOT NULL,
  period_end   date NOT NULL,
  cut_off      date NOT NULL,
  document_id  uuid,
  state        text NOT NULL CONSTRAINT report_state_known CHECK (state IN ('draft', 'frozen')),
  figures      jsonb NOT NULL,
  digest       text NOT NULL,
  opening      text NOT NULL DEFAULT '',
  assessment   text NOT NULL DEFAULT '',
  proposals    text NOT NULL DEFAULT '',
  signer_title text NOT NULL DEFAULT '',
  signer_name  text NOT NULL DEFAULT '',
  recipients   text NOT NULL DEFAULT '',
  created_by   bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT report_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT report_period_in_order CHECK (period_end >= period_start)
);
-- @distributed reports.report

CREATE INDEX report_by_period ON reports.report (authority_id, period_end DESC, id DESC);

CREATE TABLE reports.shortcoming (
  authority_id  bigint NOT NULL,
  id            uuid NOT NULL,
  report_id     uuid NOT NULL,
  position      integer NOT NULL,
  what          text NOT NULL CONSTRAINT shortcoming_what_not_blank CHECK (btrim(what) <> ''),
  cause         text NOT NULL DEFAULT '',
  remedy        text NOT NULL DEFAULT '',
  due_on        date,
  owner_unit_id bigint,
  work_id       uuid,
  CONSTRAINT shortcoming_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT shortcoming_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES reports.report (authority_id, id),
  CONSTRAINT shortcoming_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id)
);
-- @distributed reports.shortcoming

CREATE INDEX shortcoming_by_report ON reports.shortcoming (authority_id, report_id, position);
