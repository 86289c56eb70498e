export { default, handleError } from "#src/entry.server.tsx"
/** The bundle has its own copy of the key; a test that sets the nonce must use this one. */
export { nonceContext } from "#src/ui/nonce.ts"
