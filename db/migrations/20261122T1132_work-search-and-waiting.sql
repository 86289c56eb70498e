-- Search by words under row-level security: matching text is not leak-proof, so the application's role alone would read every row.
-- The function runs as the owner and lets through only the authorities that the transaction may see.
CREATE FUNCTION work.find_by_words(authority bigint, words text, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT w.id FROM work.work w WHERE w.authority_id = $1 AND w.search @@ plainto_tsquery('simple', public.fold($2)) AND $1 = ANY (string_to_array(current_setting('app.authorities', true), ',')::bigint[]) LIMIT $3 $$;

CREATE INDEX work_waiting_by_day ON work.work (authority_id, handed_over_on, id) WHERE state = 'handed-over';
