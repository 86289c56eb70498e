-- Every change is an entry, written in the transaction that makes it. The application may add entries and read them, nothing else.
CREATE TABLE journal.entry (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL,
  account_id   bigint,
  actor_name   text NOT NULL,
  actor_post   text NOT NULL,
  action       text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   text NOT NULL,
  before       jsonb,
  after        jsonb,
  CONSTRAINT entry_pk PRIMARY KEY (authority_id, id)
);
-- @distributed journal.entry

CREATE INDEX entry_by_subject ON journal.entry (authority_id, subject_id, id DESC);

CREATE INDEX entry_by_account ON journal.entry (authority_id, account_id, id DESC);

CREATE TABLE journal.done_request (
  authority_id bigint NOT NULL,
  key          uuid NOT NULL,
  account_id   bigint NOT NULL,
  action       text NOT NULL,
  outcome      jsonb NOT NULL,
  at           timestamptz NOT NULL,
  CONSTRAINT done_request_pk PRIMARY KEY (authority_id, key)
);
-- @distributed journal.done_request

COMMENT ON TABLE journal.done_request IS 'The answer to each form or call that carried a key, so that sending it twice makes one record.';
