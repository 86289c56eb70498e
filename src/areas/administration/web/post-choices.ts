import { existsOn, type Post } from "#src/areas/organisation/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"

/** The posts that somebody can be appointed to today, each with its unit. */
export const postChoices = (posts: readonly Post[], today: PlainDate): { value: string; label: string }[] =>
  posts
    .filter((post) => existsOn(post, today))
    .map((post) => ({ value: String(post.id), label: `${post.title}, ${post.unitName}` }))
