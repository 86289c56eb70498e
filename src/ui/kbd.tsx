/** A key. `quiet` hides it from screen readers where the key is a hint beside its own button. */
export function Kbd({ of: key, quiet }: { of: string; quiet?: boolean }) {
  return <kbd aria-hidden={quiet ? true : undefined}>{key}</kbd>
}
