-- Search by words under row-level security: matching text is not leak-proof, so the application's role alone would read every text
-- of the authority. The function runs as the owner and lets through only the authorities that the transaction may see; drafts of
-- other bodies are still held back by the policy of the table that its answer is joined with.
CREATE FUNCTION documents.find_by_words(authority bigint, words text, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT d.id FROM documents.document d WHERE d.authority_id = $1 AND d.search @@ to_tsquery('simple', public.fold($2)) AND $1 = ANY (string_to_array(current_setting('app.authorities', true), ',')::bigint[]) ORDER BY d.id DESC LIMIT $3 $$;
