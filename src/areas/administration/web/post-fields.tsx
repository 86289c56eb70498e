import { CheckboxField, CheckboxGroup, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { administrationText } from "./text.ts"

/** The title and the rights of a post. */
export function PostFields({
  rights,
  post,
}: {
  rights: readonly { value: string; label: string }[]
  post?: { title: string; isHead: boolean; rights: readonly string[] }
}) {
  const text = useText(administrationText).post
  return (
    <>
      <TextField name="title" label={text.title} value={post?.title} />
      <CheckboxField name="isHead" label={text.isHead} {...(post && { checked: post.isHead })} />
      <CheckboxGroup
        name="rights"
        label={text.rights}
        hint={text.rightsHint}
        options={rights}
        value={post?.rights}
        optional
      />
    </>
  )
}
