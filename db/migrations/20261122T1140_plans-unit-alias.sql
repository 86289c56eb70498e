-- What a body's reviewers have said that a name in a text stands for. Later readings of that body use it.
CREATE TABLE plans.unit_alias (
  authority_id bigint NOT NULL,
  body_id      bigint NOT NULL,
  name_key     text NOT NULL CONSTRAINT unit_alias_key_not_blank CHECK (btrim(name_key) <> ''),
  name         text NOT NULL,
  unit_id      bigint NOT NULL,
  said_by      bigint NOT NULL,
  said_at      timestamptz NOT NULL,
  CONSTRAINT unit_alias_pk PRIMARY KEY (authority_id, body_id, name_key)
);
-- @distributed plans.unit_alias

COMMENT ON TABLE plans.unit_alias IS 'name_key is the name in one spelling (rules/name-key.ts); name is how the text wrote it. said_by is an account: the only personal data here.';
