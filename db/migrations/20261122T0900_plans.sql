-- A document's reading, reviewed by a person, becomes a plan. Nothing here creates work until the review is confirmed.
CREATE TABLE plans.review (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  body_id      bigint NOT NULL,
  state        text NOT NULL CONSTRAINT review_state_known CHECK (state IN ('open', 'confirmed', 'dropped')),
  proposal     jsonb NOT NULL,
  draft        jsonb NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  started_by   bigint NOT NULL,
  started_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT review_pk PRIMARY KEY (authority_id, document_id),
  CONSTRAINT review_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id)
);
-- @distributed plans.review

CREATE TABLE plans.plan (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  body_id      bigint NOT NULL,
  document_id  uuid NOT NULL,
  title        text NOT NULL CONSTRAINT plan_title_not_blank CHECK (btrim(title) <> ''),
  confirmed_by bigint NOT NULL,
  confirmed_at timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT plan_document_once UNIQUE (authority_id, document_id),
  CONSTRAINT plan_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id)
);
-- @distributed plans.plan

CREATE TABLE plans.node (
  authority_id bigint NOT NULL,
  id           uuid NOT NULL,
  plan_id      uuid NOT NULL,
  parent_id    uuid,
  kind         text NOT NULL CONSTRAINT node_kind_known CHECK (kind IN ('goal', 'target', 'breakthrough', 'key-task', 'programme', 'scheme', 'task')),
  title        text NOT NULL CONSTRAINT node_title_not_blank CHECK (btrim(title) <> ''),
  position     integer NOT NULL,
  span_start   integer,
  span_end     integer,
  work_id      uuid,
  target_id    uuid,
  state        text NOT NULL DEFAULT 'active' CONSTRAINT node_state_known CHECK (state IN ('active', 'removed')),
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT node_pk PRIMARY KEY (authority_id, id),
  CONSTRAINT node_plan_fk FOREIGN KEY (authority_id, plan_id) REFERENCES plans.plan (authority_id, id),
  CONSTRAINT node_parent_fk FOREIGN KEY (authority_id, parent_id) REFERENCES plans.node (authority_id, id),
  CONSTRAINT node_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id),
  CONSTRAINT node_target_fk FOREIGN KEY (authority_id, target_id) REFERENCES figures.target (authority_id, id)
);
-- @distributed plans.node

CREATE INDEX node_by_plan ON plans.node (authority_id, plan_id, position);

CREATE INDEX node_by_work ON plans.node (authority_id, work_id);

CREATE TABLE plans.clause (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  id           integer NOT NULL,
  span_start   integer NOT NULL,
  span_end     integer NOT NULL,
  needs        text NOT NULL DEFAULT 'work' CONSTRAINT clause_needs_known CHECK (needs IN ('work', 'nothing')),
  reason       text NOT NULL DEFAULT '',
  CONSTRAINT clause_pk PRIMARY KEY (authority_id, document_id, id),
  CONSTRAINT clause_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document (authority_id, id),
  CONSTRAINT clause_span_in_order CHECK (span_end > span_start)
);
-- @distributed plans.clause

COMMENT ON TABLE plans.clause IS 'A sentence or list item of a document. needs nothing: context, with the reason that a person gave or the reader found.';

CREATE TABLE plans.serves (
  authority_id bigint NOT NULL,
  document_id  uuid NOT NULL,
  clause_id    integer NOT NULL,
  work_id      uuid NOT NULL,
  node_id      uuid,
  linked_by    bigint NOT NULL,
  linked_at    timestamptz NOT NULL,
  CONSTRAINT serves_pk PRIMARY KEY (authority_id, document_id, clause_id, work_id),
  CONSTRAINT serves_clause_fk FOREIGN KEY (authority_id, document_id, clause_id) REFERENCES plans.clause (authority_id, document_id, id),
  CONSTRAINT serves_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work (authority_id, id)
);
-- @distributed plans.serves

CREATE INDEX serves_by_work ON plans.serves (authority_id, work_id);
