-- The database after all migrations, for reading. Written by tools/database/write-types.ts.

TABLE access.account
  id bigint NOT NULL
  person_id bigint NOT NULL
  username text NOT NULL
  password_hash text NOT NULL
  state text NOT NULL DEFAULT 'active'::text
  failed_count integer NOT NULL DEFAULT 0
  closed_until timestamp with time zone
  language text NOT NULL DEFAULT 'vi'::text
  created_at timestamp with time zone NOT NULL
  version integer NOT NULL DEFAULT 1
  must_change boolean NOT NULL DEFAULT false
  CONSTRAINT account_username_once UNIQUE (username)
  CONSTRAINT account_pk PRIMARY KEY (id)
  CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES organisation.person(id)
  CONSTRAINT account_language_known CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  CONSTRAINT account_state_known CHECK ((state = ANY (ARRAY['active'::text, 'locked'::text])))
  CONSTRAINT account_username_form CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'::text))

TABLE access.api_token
  id bigint NOT NULL
  account_id bigint NOT NULL
  appointment_id bigint NOT NULL
  name text NOT NULL
  digest text NOT NULL
  scopes text[] NOT NULL
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  revoked_at timestamp with time zone
  CONSTRAINT api_token_digest_once UNIQUE (digest)
  CONSTRAINT api_token_pk PRIMARY KEY (id)
  CONSTRAINT api_token_account_fk FOREIGN KEY (account_id) REFERENCES access.account(id)
  CONSTRAINT api_token_name_not_blank CHECK ((btrim(name) <> ''::text))

TABLE access.kept_form
  digest text NOT NULL
  path text NOT NULL
  fields jsonb NOT NULL
  created_at timestamp with time zone NOT NULL
  account_id bigint
  CONSTRAINT kept_form_pk PRIMARY KEY (digest)

TABLE access.session
  digest text NOT NULL
  account_id bigint NOT NULL
  appointment_id bigint NOT NULL
  created_at timestamp with time zone NOT NULL
  seen_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  CONSTRAINT session_pk PRIMARY KEY (digest)
  CREATE INDEX session_by_expiry ON access.session USING btree (expires_at)

TABLE calendar.day_off
  date date NOT NULL
  scope_authority_id bigint NOT NULL DEFAULT 0
  kind text NOT NULL
  name text NOT NULL
  legal_basis text NOT NULL
  verified boolean NOT NULL
  CONSTRAINT day_off_pk PRIMARY KEY (scope_authority_id, date)
  CONSTRAINT day_off_kind_known CHECK ((kind = ANY (ARRAY['holiday'::text, 'compensatory'::text, 'swapped-off'::text, 'make-up-working'::text, 'agency-shift'::text])))
  CONSTRAINT day_off_name_not_blank CHECK ((btrim(name) <> ''::text))

TABLE documents.citation
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  id integer NOT NULL
  span_start integer NOT NULL
  span_end integer NOT NULL
  written text NOT NULL
  type_name text
  symbol text
  symbol_key text NOT NULL DEFAULT ''::text
  issued_on text
  issuer text
  target_document_id uuid
  CONSTRAINT citation_pk PRIMARY KEY (authority_id, document_id, id)
  CONSTRAINT citation_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT citation_target_fk FOREIGN KEY (authority_id, target_document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT citation_span_in_order CHECK ((span_end > span_start))
  CREATE INDEX citation_by_symbol ON documents.citation USING btree (authority_id, symbol_key) WHERE (symbol_key <> ''::text)
  CREATE INDEX citation_by_target ON documents.citation USING btree (authority_id, target_document_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.document
  authority_id bigint NOT NULL
  id uuid NOT NULL
  body_id bigint NOT NULL
  direction text NOT NULL
  state text NOT NULL
  side text NOT NULL
  type_code text
  symbol text NOT NULL DEFAULT ''::text
  symbol_key text NOT NULL DEFAULT ''::text
  issued_on date
  issuer text NOT NULL DEFAULT ''::text
  title text NOT NULL
  body_text text NOT NULL DEFAULT ''::text
  period_from integer
  period_to integer
  register_period text
  register_number integer
  arrived_on date
  sent_on date
  handled_by bigint
  signer text NOT NULL DEFAULT ''::text
  recipients text NOT NULL DEFAULT ''::text
  copies integer
  urgency text NOT NULL DEFAULT 'normal'::text
  answer_by date
  note text NOT NULL DEFAULT ''::text
  void_reason text
  created_by bigint NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  version integer NOT NULL DEFAULT 1
  search tsvector DEFAULT fold_words(((((((symbol || ' '::text) || issuer) || ' '::text) || title) || ' '::text) || "left"(body_text, 200000)))
  search_exact tsvector DEFAULT to_tsvector('simple'::regconfig, ((((((symbol || ' '::text) || issuer) || ' '::text) || title) || ' '::text) || "left"(body_text, 200000)))
  CONSTRAINT document_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT document_direction_known CHECK ((direction = ANY (ARRAY['arrival'::text, 'departure'::text, 'held'::text])))
  CONSTRAINT document_side_known CHECK ((side = ANY (ARRAY['state'::text, 'party'::text, 'front'::text])))
  CONSTRAINT document_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'registered'::text, 'void'::text])))
  CONSTRAINT document_title_not_blank CHECK ((btrim(title) <> ''::text))
  CONSTRAINT document_urgency_known CHECK ((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'very-urgent'::text, 'flash'::text])))
  CONSTRAINT document_void_has_reason CHECK (((state <> 'void'::text) OR (btrim(void_reason) <> ''::text)))
  CREATE INDEX document_by_body ON documents.document USING btree (authority_id, body_id, id DESC)
  CREATE INDEX document_by_creation ON documents.document USING btree (authority_id, id DESC)
  CREATE INDEX document_by_day ON documents.document USING btree (authority_id, direction, issued_on DESC, id DESC)
  CREATE INDEX document_by_exact_words ON documents.document USING gin (search_exact)
  CREATE INDEX document_by_symbol ON documents.document USING btree (authority_id, symbol_key) WHERE (symbol_key <> ''::text)
  CREATE INDEX document_by_title ON documents.document USING gin (fold(title) gin_trgm_ops)
  CREATE INDEX document_by_type ON documents.document USING btree (authority_id, type_code, id DESC)
  CREATE INDEX document_by_words ON documents.document USING gin (search)
  POLICY of_authority (
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END AND ((state <> 'draft'::text) OR (body_id = ANY ((string_to_array(current_setting('app.bodies'::text, true), ','::text))::bigint[]))))

TABLE documents.document_file
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  file_id uuid NOT NULL
  role text NOT NULL
  CONSTRAINT document_file_pk PRIMARY KEY (authority_id, document_id, file_id)
  CONSTRAINT document_file_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT document_file_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file(authority_id, id)
  CONSTRAINT document_file_role_known CHECK ((role = ANY (ARRAY['original'::text, 'attachment'::text])))
  CREATE INDEX document_file_by_file ON documents.document_file USING btree (authority_id, file_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.document_type
  code text NOT NULL
  side text NOT NULL
  abbreviation text NOT NULL
  name text NOT NULL
  name_en text NOT NULL
  valid_from date NOT NULL
  valid_to date
  legal_basis text NOT NULL
  verified boolean NOT NULL
  position integer NOT NULL
  CONSTRAINT document_type_pk PRIMARY KEY (code)
  CONSTRAINT document_type_side_known CHECK ((side = ANY (ARRAY['state'::text, 'party'::text])))

TABLE documents.file
  authority_id bigint NOT NULL
  id uuid NOT NULL
  sha256 text NOT NULL
  name text NOT NULL
  media_type text NOT NULL
  size bigint NOT NULL
  uploaded_by bigint NOT NULL
  uploaded_at timestamp with time zone NOT NULL
  CONSTRAINT file_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT file_name_not_blank CHECK ((btrim(name) <> ''::text))
  CONSTRAINT file_sha256_form CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CONSTRAINT file_size_positive CHECK ((size > 0))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.number_series
  authority_id bigint NOT NULL
  body_id bigint NOT NULL
  direction text NOT NULL
  type_group text NOT NULL
  period text NOT NULL
  last_number integer NOT NULL DEFAULT 0
  CONSTRAINT number_series_pk PRIMARY KEY (authority_id, body_id, direction, type_group, period)
  CONSTRAINT number_series_direction_known CHECK ((direction = ANY (ARRAY['arrival'::text, 'departure'::text])))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.recognised_page
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  page integer NOT NULL
  content jsonb NOT NULL
  confidence numeric(5,2)
  read_at timestamp with time zone NOT NULL
  CONSTRAINT recognised_page_pk PRIMARY KEY (authority_id, document_id, page)
  CONSTRAINT recognised_page_recognition_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.recognition(authority_id, document_id)
  CONSTRAINT recognised_page_positive CHECK ((page > 0))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.recognition
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  file_id uuid NOT NULL
  body_id bigint NOT NULL
  state text NOT NULL
  reason text
  pages integer
  pages_read integer NOT NULL DEFAULT 0
  unread jsonb NOT NULL DEFAULT '[]'::jsonb
  text_digest text NOT NULL
  attempts integer NOT NULL DEFAULT 0
  held_until timestamp with time zone
  started_by bigint NOT NULL
  started_at timestamp with time zone NOT NULL
  ended_at timestamp with time zone
  CONSTRAINT recognition_pk PRIMARY KEY (authority_id, document_id)
  CONSTRAINT recognition_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT recognition_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file(authority_id, id)
  CONSTRAINT recognition_failed_has_reason CHECK (((state <> 'failed'::text) OR (reason IS NOT NULL)))
  CONSTRAINT recognition_reason_known CHECK ((reason = ANY (ARRAY['unreadable'::text, 'too-heavy'::text, 'no-words'::text, 'too-many-pages'::text, 'too-long'::text, 'state-secret'::text, 'not-draft'::text])))
  CONSTRAINT recognition_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'aside'::text, 'failed'::text, 'cancelled'::text])))
  CREATE INDEX recognition_waiting ON documents.recognition USING btree (authority_id, started_at, document_id) WHERE (state = 'waiting'::text)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.register_number
  authority_id bigint NOT NULL
  body_id bigint NOT NULL
  direction text NOT NULL
  type_group text NOT NULL
  period text NOT NULL
  number integer NOT NULL
  state text NOT NULL
  document_id uuid
  reason text NOT NULL DEFAULT ''::text
  taken_by bigint NOT NULL
  taken_at timestamp with time zone NOT NULL
  CONSTRAINT register_number_pk PRIMARY KEY (authority_id, body_id, direction, type_group, period, number)
  CONSTRAINT register_number_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT register_number_series_fk FOREIGN KEY (authority_id, body_id, direction, type_group, period) REFERENCES documents.number_series(authority_id, body_id, direction, type_group, period)
  CONSTRAINT register_number_direction_known CHECK ((direction = ANY (ARRAY['arrival'::text, 'departure'::text])))
  CONSTRAINT register_number_positive CHECK ((number > 0))
  CONSTRAINT register_number_state_known CHECK ((state = ANY (ARRAY['used'::text, 'reserved'::text, 'void'::text])))
  CONSTRAINT register_number_void_has_reason CHECK (((state = 'used'::text) OR (btrim(reason) <> ''::text)))
  CREATE INDEX register_number_by_document ON documents.register_number USING btree (authority_id, document_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE documents.text_origin
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  file_id uuid
  kind text NOT NULL
  encoding text NOT NULL
  places jsonb NOT NULL
  doubtful jsonb NOT NULL
  CONSTRAINT text_origin_pk PRIMARY KEY (authority_id, document_id)
  CONSTRAINT text_origin_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT text_origin_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file(authority_id, id)
  CONSTRAINT text_origin_kind_known CHECK ((kind = ANY (ARRAY['text'::text, 'docx'::text, 'doc'::text, 'pdf'::text, 'scan'::text, 'image'::text])))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE figures.indicator
  authority_id bigint NOT NULL
  id uuid NOT NULL
  code text NOT NULL
  name text NOT NULL
  definition text NOT NULL DEFAULT ''::text
  measure_unit text NOT NULL
  decimals integer NOT NULL DEFAULT 0
  direction text NOT NULL
  gathering text NOT NULL DEFAULT 'last'::text
  cadence text NOT NULL
  owner_unit_id bigint NOT NULL
  source text NOT NULL DEFAULT ''::text
  state text NOT NULL DEFAULT 'active'::text
  version integer NOT NULL DEFAULT 1
  created_by bigint NOT NULL
  created_at timestamp with time zone NOT NULL
  CONSTRAINT indicator_code_once UNIQUE (authority_id, code)
  CONSTRAINT indicator_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT indicator_owner_fk FOREIGN KEY (owner_unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT indicator_cadence_known CHECK ((cadence = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'half-year'::text, 'year'::text])))
  CONSTRAINT indicator_decimals_small CHECK (((decimals >= 0) AND (decimals <= 6)))
  CONSTRAINT indicator_direction_known CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'exact'::text])))
  CONSTRAINT indicator_gathering_known CHECK ((gathering = ANY (ARRAY['last'::text, 'sum'::text, 'mean'::text])))
  CONSTRAINT indicator_name_not_blank CHECK ((btrim(name) <> ''::text))
  CONSTRAINT indicator_state_known CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text])))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE figures.observation
  authority_id bigint NOT NULL
  id uuid NOT NULL
  indicator_id uuid NOT NULL
  unit_id bigint NOT NULL
  period_start date NOT NULL
  period_end date NOT NULL
  as_of date NOT NULL
  value numeric NOT NULL
  source text NOT NULL DEFAULT ''::text
  note text NOT NULL DEFAULT ''::text
  origin text NOT NULL DEFAULT 'typed'::text
  work_id uuid
  recorded_by bigint NOT NULL
  recorded_at timestamp with time zone NOT NULL
  replaced_at timestamp with time zone
  replaced_by uuid
  CONSTRAINT observation_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT observation_indicator_fk FOREIGN KEY (authority_id, indicator_id) REFERENCES figures.indicator(authority_id, id)
  CONSTRAINT observation_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT observation_origin_known CHECK ((origin = ANY (ARRAY['typed'::text, 'reported'::text, 'counted'::text, 'imported'::text])))
  CONSTRAINT observation_period_in_order CHECK ((period_end >= period_start))
  CREATE INDEX observation_by_period ON figures.observation USING btree (authority_id, indicator_id, period_end DESC, recorded_at DESC)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE figures.observation_file
  authority_id bigint NOT NULL
  observation_id uuid NOT NULL
  file_id uuid NOT NULL
  CONSTRAINT observation_file_pk PRIMARY KEY (authority_id, observation_id, file_id)
  CONSTRAINT observation_file_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file(authority_id, id)
  CONSTRAINT observation_file_observation_fk FOREIGN KEY (authority_id, observation_id) REFERENCES figures.observation(authority_id, id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE figures.target
  authority_id bigint NOT NULL
  id uuid NOT NULL
  indicator_id uuid NOT NULL
  unit_id bigint NOT NULL
  period_start date NOT NULL
  period_end date NOT NULL
  comparator text NOT NULL
  value numeric NOT NULL
  basis text NOT NULL DEFAULT ''::text
  document_id uuid
  span_start integer
  span_end integer
  version integer NOT NULL DEFAULT 1
  created_by bigint NOT NULL
  created_at timestamp with time zone NOT NULL
  CONSTRAINT target_once UNIQUE (authority_id, indicator_id, unit_id, period_start, period_end)
  CONSTRAINT target_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT target_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT target_indicator_fk FOREIGN KEY (authority_id, indicator_id) REFERENCES figures.indicator(authority_id, id)
  CONSTRAINT target_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT target_comparator_known CHECK ((comparator = ANY (ARRAY['at-least'::text, 'at-most'::text, 'exactly'::text])))
  CONSTRAINT target_period_in_order CHECK ((period_end >= period_start))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE journal.done_request
  authority_id bigint NOT NULL
  key uuid NOT NULL
  account_id bigint NOT NULL
  action text NOT NULL
  outcome jsonb NOT NULL
  at timestamp with time zone NOT NULL
  CONSTRAINT done_request_pk PRIMARY KEY (authority_id, key)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE journal.entry
  authority_id bigint NOT NULL
  id uuid NOT NULL
  at timestamp with time zone NOT NULL
  account_id bigint
  actor_name text NOT NULL
  actor_post text NOT NULL
  action text NOT NULL
  subject_kind text NOT NULL
  subject_id text NOT NULL
  before jsonb
  after jsonb
  CONSTRAINT entry_pk PRIMARY KEY (authority_id, id)
  CREATE INDEX entry_by_account ON journal.entry USING btree (authority_id, account_id, id DESC)
  CREATE INDEX entry_by_action ON journal.entry USING btree (authority_id, action, id DESC)
  CREATE INDEX entry_by_subject ON journal.entry USING btree (authority_id, subject_id, id DESC)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE organisation.appointment
  id bigint NOT NULL
  person_id bigint NOT NULL
  post_id bigint NOT NULL
  valid_from date NOT NULL
  valid_to date
  legal_basis text NOT NULL DEFAULT ''::text
  CONSTRAINT appointment_pk PRIMARY KEY (id)
  CONSTRAINT appointment_person_fk FOREIGN KEY (person_id) REFERENCES organisation.person(id)
  CONSTRAINT appointment_post_fk FOREIGN KEY (post_id) REFERENCES organisation.post(id)
  CONSTRAINT appointment_valid_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  CREATE INDEX appointment_by_person ON organisation.appointment USING btree (person_id)
  CREATE INDEX appointment_by_post ON organisation.appointment USING btree (post_id)

TABLE organisation.person
  id bigint NOT NULL
  full_name text NOT NULL
  email text NOT NULL DEFAULT ''::text
  phone text NOT NULL DEFAULT ''::text
  version integer NOT NULL DEFAULT 1
  CONSTRAINT person_pk PRIMARY KEY (id)
  CONSTRAINT person_name_not_blank CHECK ((btrim(full_name) <> ''::text))

TABLE organisation.post
  id bigint NOT NULL
  unit_id bigint NOT NULL
  title text NOT NULL
  is_head boolean NOT NULL DEFAULT false
  rights text[] NOT NULL DEFAULT '{}'::text[]
  valid_from date NOT NULL
  valid_to date
  version integer NOT NULL DEFAULT 1
  CONSTRAINT post_pk PRIMARY KEY (id)
  CONSTRAINT post_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT post_title_not_blank CHECK ((btrim(title) <> ''::text))
  CONSTRAINT post_valid_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  CREATE INDEX post_by_unit ON organisation.post USING btree (unit_id)

TABLE organisation.succession
  id bigint NOT NULL
  from_unit_id bigint NOT NULL
  to_unit_id bigint NOT NULL
  on_date date NOT NULL
  kind text NOT NULL
  part text NOT NULL
  area_km2 numeric
  population integer
  note text NOT NULL DEFAULT ''::text
  legal_basis text NOT NULL DEFAULT ''::text
  CONSTRAINT succession_pk PRIMARY KEY (id)
  CONSTRAINT succession_from_fk FOREIGN KEY (from_unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT succession_to_fk FOREIGN KEY (to_unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT succession_kind_known CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'abolish'::text])))
  CONSTRAINT succession_part_known CHECK ((part = ANY (ARRAY['whole'::text, 'part'::text])))
  CREATE INDEX succession_by_from ON organisation.succession USING btree (from_unit_id)
  CREATE INDEX succession_by_to ON organisation.succession USING btree (to_unit_id)

TABLE organisation.unit
  id bigint NOT NULL
  code text NOT NULL
  kind text NOT NULL
  side text NOT NULL
  name text NOT NULL
  short_name text NOT NULL
  symbol text
  parent_id bigint
  authority_id bigint NOT NULL
  body_id bigint NOT NULL
  valid_from date NOT NULL
  valid_to date
  legal_basis text NOT NULL DEFAULT ''::text
  position integer NOT NULL DEFAULT 0
  version integer NOT NULL DEFAULT 1
  CONSTRAINT unit_pk PRIMARY KEY (id)
  CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES organisation.unit(id)
  CONSTRAINT unit_kind_known CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'ward'::text, 'commune'::text, 'party-committee'::text, 'people-council'::text, 'people-committee'::text, 'front'::text, 'mass-organisation'::text, 'office'::text, 'department'::text, 'police'::text, 'military'::text, 'centre'::text, 'school'::text, 'party-cell'::text, 'residential-group'::text])))
  CONSTRAINT unit_name_not_blank CHECK ((btrim(name) <> ''::text))
  CONSTRAINT unit_side_known CHECK ((side = ANY (ARRAY['state'::text, 'party'::text, 'front'::text])))
  CONSTRAINT unit_valid_in_order CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  CREATE INDEX unit_by_authority ON organisation.unit USING btree (authority_id, "position", id)
  CREATE INDEX unit_by_parent ON organisation.unit USING btree (parent_id)

TABLE plans.clause
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  id integer NOT NULL
  span_start integer NOT NULL
  span_end integer NOT NULL
  needs text NOT NULL DEFAULT 'work'::text
  reason text NOT NULL DEFAULT ''::text
  CONSTRAINT clause_pk PRIMARY KEY (authority_id, document_id, id)
  CONSTRAINT clause_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT clause_needs_known CHECK ((needs = ANY (ARRAY['work'::text, 'nothing'::text])))
  CONSTRAINT clause_span_in_order CHECK ((span_end > span_start))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE plans.correction
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  item_id text NOT NULL
  body_id bigint NOT NULL
  outcome text NOT NULL
  faults text[] NOT NULL DEFAULT '{}'::text[]
  proposed jsonb
  kept jsonb
  reason text NOT NULL DEFAULT ''::text
  probability numeric
  reader_version text NOT NULL
  text_digest text NOT NULL
  settled_by bigint NOT NULL
  settled_at timestamp with time zone NOT NULL
  CONSTRAINT correction_pk PRIMARY KEY (authority_id, document_id, item_id)
  CONSTRAINT correction_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT correction_outcome_known CHECK ((outcome = ANY (ARRAY['kept'::text, 'changed'::text, 'dropped'::text, 'merged'::text, 'split'::text, 'added'::text])))
  CREATE INDEX correction_by_time ON plans.correction USING btree (authority_id, settled_at DESC, document_id, item_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE plans.node
  authority_id bigint NOT NULL
  id uuid NOT NULL
  plan_id uuid NOT NULL
  parent_id uuid
  kind text NOT NULL
  title text NOT NULL
  position integer NOT NULL
  span_start integer
  span_end integer
  work_id uuid
  target_id uuid
  state text NOT NULL DEFAULT 'active'::text
  version integer NOT NULL DEFAULT 1
  CONSTRAINT node_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT node_parent_fk FOREIGN KEY (authority_id, parent_id) REFERENCES plans.node(authority_id, id)
  CONSTRAINT node_plan_fk FOREIGN KEY (authority_id, plan_id) REFERENCES plans.plan(authority_id, id)
  CONSTRAINT node_target_fk FOREIGN KEY (authority_id, target_id) REFERENCES figures.target(authority_id, id)
  CONSTRAINT node_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT node_kind_known CHECK ((kind = ANY (ARRAY['goal'::text, 'target'::text, 'breakthrough'::text, 'key-task'::text, 'programme'::text, 'scheme'::text, 'task'::text])))
  CONSTRAINT node_state_known CHECK ((state = ANY (ARRAY['active'::text, 'removed'::text])))
  CONSTRAINT node_title_not_blank CHECK ((btrim(title) <> ''::text))
  CREATE INDEX node_by_plan ON plans.node USING btree (authority_id, plan_id, "position")
  CREATE INDEX node_by_work ON plans.node USING btree (authority_id, work_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE plans.plan
  authority_id bigint NOT NULL
  id uuid NOT NULL
  body_id bigint NOT NULL
  document_id uuid NOT NULL
  title text NOT NULL
  confirmed_by bigint NOT NULL
  confirmed_at timestamp with time zone NOT NULL
  version integer NOT NULL DEFAULT 1
  CONSTRAINT plan_document_once UNIQUE (authority_id, document_id)
  CONSTRAINT plan_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT plan_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT plan_title_not_blank CHECK ((btrim(title) <> ''::text))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE plans.review
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  body_id bigint NOT NULL
  state text NOT NULL
  proposal jsonb NOT NULL
  draft jsonb NOT NULL
  version integer NOT NULL DEFAULT 1
  started_by bigint NOT NULL
  started_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  CONSTRAINT review_pk PRIMARY KEY (authority_id, document_id)
  CONSTRAINT review_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT review_state_known CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'dropped'::text])))
  POLICY of_authority (
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END AND ((state <> 'open'::text) OR (body_id = ANY ((string_to_array(current_setting('app.bodies'::text, true), ','::text))::bigint[]))))

TABLE plans.serves
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  clause_id integer NOT NULL
  work_id uuid NOT NULL
  node_id uuid
  linked_by bigint NOT NULL
  linked_at timestamp with time zone NOT NULL
  CONSTRAINT serves_pk PRIMARY KEY (authority_id, document_id, clause_id, work_id)
  CONSTRAINT serves_clause_fk FOREIGN KEY (authority_id, document_id, clause_id) REFERENCES plans.clause(authority_id, document_id, id)
  CONSTRAINT serves_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CREATE INDEX serves_by_work ON plans.serves USING btree (authority_id, work_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE plans.unit_alias
  authority_id bigint NOT NULL
  body_id bigint NOT NULL
  name_key text NOT NULL
  name text NOT NULL
  unit_id bigint NOT NULL
  said_by bigint NOT NULL
  said_at timestamp with time zone NOT NULL
  CONSTRAINT unit_alias_pk PRIMARY KEY (authority_id, body_id, name_key)
  CONSTRAINT unit_alias_key_not_blank CHECK ((btrim(name_key) <> ''::text))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE reports.explanation
  authority_id bigint NOT NULL
  report_id uuid NOT NULL
  finding_key text NOT NULL
  quote text NOT NULL
  verdict text NOT NULL
  words text NOT NULL
  account_id bigint NOT NULL
  explained_at timestamp with time zone NOT NULL
  CONSTRAINT explanation_pk PRIMARY KEY (authority_id, report_id, finding_key)
  CONSTRAINT explanation_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES reports.report(authority_id, id)
  CONSTRAINT explanation_verdict_known CHECK ((verdict = ANY (ARRAY['contradicts'::text, 'differs'::text])))
  CONSTRAINT explanation_words_not_blank CHECK ((btrim(words) <> ''::text))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE reports.report
  authority_id bigint NOT NULL
  id uuid NOT NULL
  body_id bigint NOT NULL
  kind text NOT NULL
  title text NOT NULL
  period_start date NOT NULL
  period_end date NOT NULL
  cut_off date NOT NULL
  document_id uuid
  state text NOT NULL
  figures jsonb NOT NULL
  digest text NOT NULL
  opening text NOT NULL DEFAULT ''::text
  assessment text NOT NULL DEFAULT ''::text
  proposals text NOT NULL DEFAULT ''::text
  signer_title text NOT NULL DEFAULT ''::text
  signer_name text NOT NULL DEFAULT ''::text
  recipients text NOT NULL DEFAULT ''::text
  created_by bigint NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  version integer NOT NULL DEFAULT 1
  scope text NOT NULL DEFAULT 'body'::text
  side text NOT NULL DEFAULT 'state'::text
  parent_body text NOT NULL DEFAULT ''::text
  issuer text NOT NULL DEFAULT ''::text
  body_symbol text NOT NULL DEFAULT ''::text
  place text NOT NULL DEFAULT ''::text
  signing text NOT NULL DEFAULT ''::text
  changes jsonb NOT NULL DEFAULT '[]'::jsonb
  refreshed_at timestamp with time zone
  frozen_at timestamp with time zone
  frozen_by bigint
  checked jsonb
  CONSTRAINT report_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT report_frozen_has_instant CHECK (((state = 'frozen'::text) = (frozen_at IS NOT NULL)))
  CONSTRAINT report_kind_known CHECK ((kind = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'half-year'::text, 'year'::text, 'term'::text, 'other'::text])))
  CONSTRAINT report_period_in_order CHECK ((period_end >= period_start))
  CONSTRAINT report_scope_known CHECK ((scope = ANY (ARRAY['body'::text, 'authority'::text])))
  CONSTRAINT report_side_known CHECK ((side = ANY (ARRAY['state'::text, 'party'::text])))
  CONSTRAINT report_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'frozen'::text])))
  CONSTRAINT report_title_not_blank CHECK ((btrim(title) <> ''::text))
  CREATE INDEX report_by_period ON reports.report USING btree (authority_id, period_end DESC, id DESC)
  POLICY of_authority (
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END AND ((state <> 'draft'::text) OR (body_id = ANY ((string_to_array(current_setting('app.bodies'::text, true), ','::text))::bigint[]))))

TABLE reports.shortcoming
  authority_id bigint NOT NULL
  id uuid NOT NULL
  report_id uuid NOT NULL
  position integer NOT NULL
  what text NOT NULL
  cause text NOT NULL DEFAULT ''::text
  remedy text NOT NULL DEFAULT ''::text
  due_on date
  owner_unit_id bigint
  work_id uuid
  owner_name text NOT NULL DEFAULT ''::text
  work_code text NOT NULL DEFAULT ''::text
  CONSTRAINT shortcoming_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT shortcoming_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES reports.report(authority_id, id)
  CONSTRAINT shortcoming_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT shortcoming_what_not_blank CHECK ((btrim(what) <> ''::text))
  CREATE INDEX shortcoming_by_report ON reports.shortcoming USING btree (authority_id, report_id, "position")
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.coordination
  authority_id bigint NOT NULL
  work_id uuid NOT NULL
  unit_id bigint NOT NULL
  due_on date
  CONSTRAINT coordination_pk PRIMARY KEY (authority_id, work_id, unit_id)
  CONSTRAINT coordination_unit_fk FOREIGN KEY (unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT coordination_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CREATE INDEX coordination_open_by_unit ON work.coordination USING btree (authority_id, unit_id, due_on, work_id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.counter
  authority_id bigint NOT NULL
  kind text NOT NULL
  last_number integer NOT NULL DEFAULT 0
  CONSTRAINT counter_pk PRIMARY KEY (authority_id, kind)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.document_tally
  authority_id bigint NOT NULL
  document_id uuid NOT NULL
  standing text NOT NULL
  due_on date NOT NULL
  amount integer NOT NULL
  CONSTRAINT document_tally_pk PRIMARY KEY (authority_id, document_id, standing, due_on)
  CONSTRAINT document_tally_standing_known CHECK ((standing = ANY (ARRAY['open'::text, 'done-in-time'::text, 'done-late'::text, 'cancelled'::text])))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.evidence
  authority_id bigint NOT NULL
  work_id uuid NOT NULL
  file_id uuid NOT NULL
  report_id uuid NOT NULL
  CONSTRAINT evidence_pk PRIMARY KEY (authority_id, work_id, file_id)
  CONSTRAINT evidence_file_fk FOREIGN KEY (authority_id, file_id) REFERENCES documents.file(authority_id, id)
  CONSTRAINT evidence_report_fk FOREIGN KEY (authority_id, report_id) REFERENCES work.progress_report(authority_id, id)
  CONSTRAINT evidence_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.extension
  authority_id bigint NOT NULL
  id uuid NOT NULL
  work_id uuid NOT NULL
  state text NOT NULL
  from_due_on date NOT NULL
  asked_due_on date NOT NULL
  granted_due_on date
  reason text NOT NULL
  asked_by bigint NOT NULL
  asker_name text NOT NULL
  asked_on date NOT NULL
  asked_at timestamp with time zone NOT NULL
  decided_by bigint
  decider_name text
  decided_on date
  decision_note text NOT NULL DEFAULT ''::text
  CONSTRAINT extension_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT extension_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT extension_decided_whole CHECK (((state = 'asked'::text) = (decided_on IS NULL)))
  CONSTRAINT extension_moves_later CHECK ((asked_due_on > from_due_on))
  CONSTRAINT extension_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
  CREATE INDEX extension_by_decided_day ON work.extension USING btree (authority_id, decided_on, work_id) WHERE (state = 'granted'::text)
  CREATE INDEX extension_by_work ON work.extension USING btree (authority_id, work_id, id DESC)
  CREATE INDEX extension_waiting ON work.extension USING btree (authority_id, asked_on, id) WHERE (state = 'asked'::text)
  CREATE INDEX extension_waiting_by_work ON work.extension USING btree (authority_id, work_id) WHERE (state = 'asked'::text)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.follower
  authority_id bigint NOT NULL
  work_id uuid NOT NULL
  person_id bigint NOT NULL
  CONSTRAINT follower_pk PRIMARY KEY (authority_id, person_id, work_id)
  CONSTRAINT follower_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.past_term
  authority_id bigint NOT NULL
  id uuid NOT NULL
  work_id uuid NOT NULL
  changed_on date NOT NULL
  lead_unit_id bigint
  had_due boolean NOT NULL
  CONSTRAINT past_term_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT past_term_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CREATE INDEX past_term_by_work ON work.past_term USING btree (authority_id, work_id, changed_on, id)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.progress_report
  authority_id bigint NOT NULL
  id uuid NOT NULL
  work_id uuid NOT NULL
  reported_by bigint NOT NULL
  reporter_name text NOT NULL
  unit_id bigint NOT NULL
  reported_at timestamp with time zone NOT NULL
  kind text NOT NULL
  body text NOT NULL
  done_amount numeric
  total_amount numeric
  CONSTRAINT progress_report_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT progress_report_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT progress_report_kind_known CHECK ((kind = ANY (ARRAY['progress'::text, 'obstacle'::text, 'handover'::text])))
  CREATE INDEX progress_report_by_work ON work.progress_report USING btree (authority_id, work_id, id DESC)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.tally
  authority_id bigint NOT NULL
  unit_id bigint NOT NULL
  month date NOT NULL
  standing text NOT NULL
  due_on date NOT NULL
  amount integer NOT NULL
  CONSTRAINT tally_pk PRIMARY KEY (authority_id, unit_id, month, standing, due_on)
  CONSTRAINT tally_standing_known CHECK ((standing = ANY (ARRAY['open'::text, 'done-in-time'::text, 'done-late'::text, 'cancelled'::text])))
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.verdict
  authority_id bigint NOT NULL
  id uuid NOT NULL
  work_id uuid NOT NULL
  handed_over_on date NOT NULL
  verdict text NOT NULL
  reason text NOT NULL DEFAULT ''::text
  judged_by bigint NOT NULL
  judge_name text NOT NULL
  judged_on date NOT NULL
  judged_at timestamp with time zone NOT NULL
  CONSTRAINT verdict_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT verdict_work_fk FOREIGN KEY (authority_id, work_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT verdict_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'returned'::text])))
  CONSTRAINT verdict_return_has_reason CHECK (((verdict = 'accepted'::text) OR (btrim(reason) <> ''::text)))
  CREATE INDEX verdict_by_work ON work.verdict USING btree (authority_id, work_id, id DESC)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END

TABLE work.work
  authority_id bigint NOT NULL
  id uuid NOT NULL
  kind text NOT NULL DEFAULT 'task'::text
  code text NOT NULL
  title text NOT NULL
  detail text NOT NULL DEFAULT ''::text
  state text NOT NULL
  lead_unit_id bigint
  assignee_id bigint
  assigned_by bigint NOT NULL
  assigner_unit_id bigint NOT NULL
  accepter_unit_id bigint NOT NULL
  product text NOT NULL DEFAULT ''::text
  acceptance text NOT NULL DEFAULT ''::text
  assigned_on date NOT NULL
  first_due_on date
  due_on date
  taken_on date
  handed_over_on date
  done_on date
  cancelled_on date
  progress_done numeric
  progress_total numeric
  progress_measure text NOT NULL DEFAULT ''::text
  progress_at timestamp with time zone
  parent_id uuid
  document_id uuid
  span_start integer
  span_end integer
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  version integer NOT NULL DEFAULT 1
  search tsvector DEFAULT fold_words(((((code || ' '::text) || title) || ' '::text) || product))
  obstacle_at timestamp with time zone
  CONSTRAINT work_code_once UNIQUE (authority_id, code)
  CONSTRAINT work_pk PRIMARY KEY (authority_id, id)
  CONSTRAINT work_document_fk FOREIGN KEY (authority_id, document_id) REFERENCES documents.document(authority_id, id)
  CONSTRAINT work_lead_fk FOREIGN KEY (lead_unit_id) REFERENCES organisation.unit(id)
  CONSTRAINT work_parent_fk FOREIGN KEY (authority_id, parent_id) REFERENCES work.work(authority_id, id)
  CONSTRAINT work_cancelled_has_day CHECK (((state = 'cancelled'::text) = (cancelled_on IS NOT NULL)))
  CONSTRAINT work_done_has_day CHECK (((state = 'done'::text) = (done_on IS NOT NULL)))
  CONSTRAINT work_due_not_before_first CHECK ((due_on >= first_due_on))
  CONSTRAINT work_kind_known CHECK ((kind = ANY (ARRAY['task'::text, 'dossier'::text, 'petition'::text, 'inspection'::text, 'recommendation'::text, 'milestone'::text])))
  CONSTRAINT work_state_known CHECK ((state = ANY (ARRAY['unassigned'::text, 'assigned'::text, 'declined'::text, 'doing'::text, 'handed-over'::text, 'returned'::text, 'done'::text, 'cancelled'::text])))
  CONSTRAINT work_title_not_blank CHECK ((btrim(title) <> ''::text))
  CREATE INDEX work_by_assigned_day ON work.work USING btree (authority_id, assigned_on, id)
  CREATE INDEX work_by_cancelled_day ON work.work USING btree (authority_id, cancelled_on, id) WHERE (cancelled_on IS NOT NULL)
  CREATE INDEX work_by_document ON work.work USING btree (authority_id, document_id, id)
  CREATE INDEX work_by_done_day ON work.work USING btree (authority_id, done_on DESC, id DESC) WHERE (done_on IS NOT NULL)
  CREATE INDEX work_by_parent ON work.work USING btree (authority_id, parent_id)
  CREATE INDEX work_by_words ON work.work USING gin (search)
  CREATE INDEX work_closed_by_accepter ON work.work USING btree (authority_id, accepter_unit_id, done_on DESC, id DESC) WHERE (done_on IS NOT NULL)
  CREATE INDEX work_closed_by_assigner ON work.work USING btree (authority_id, assigned_by, done_on DESC, id DESC) WHERE (done_on IS NOT NULL)
  CREATE INDEX work_closed_by_person ON work.work USING btree (authority_id, assignee_id, done_on DESC, id DESC) WHERE (done_on IS NOT NULL)
  CREATE INDEX work_closed_by_unit ON work.work USING btree (authority_id, lead_unit_id, done_on DESC, id DESC) WHERE (done_on IS NOT NULL)
  CREATE INDEX work_open_by_assigner ON work.work USING btree (authority_id, assigned_by, due_on, id) WHERE ((done_on IS NULL) AND (cancelled_on IS NULL))
  CREATE INDEX work_open_by_due ON work.work USING btree (authority_id, due_on, id) WHERE ((done_on IS NULL) AND (cancelled_on IS NULL))
  CREATE INDEX work_open_by_person ON work.work USING btree (authority_id, assignee_id, due_on, id) WHERE ((done_on IS NULL) AND (cancelled_on IS NULL))
  CREATE INDEX work_open_by_unit ON work.work USING btree (authority_id, lead_unit_id, due_on, id) WHERE ((done_on IS NULL) AND (cancelled_on IS NULL))
  CREATE INDEX work_waiting_acceptance ON work.work USING btree (authority_id, accepter_unit_id, handed_over_on, id) WHERE (state = 'handed-over'::text)
  CREATE INDEX work_waiting_by_day ON work.work USING btree (authority_id, handed_over_on, id) WHERE (state = 'handed-over'::text)
  CREATE INDEX work_with_obstacle ON work.work USING btree (authority_id, obstacle_at, id) WHERE (obstacle_at IS NOT NULL)
  POLICY of_authority 
CASE
    WHEN (authority_id = ANY ((string_to_array(current_setting('app.authorities'::text, true), ','::text))::bigint[])) THEN true
    ELSE false
END
