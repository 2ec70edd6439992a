import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Words that a search takes for one another, a line a group; an empty line ends its group. */
export function SynonymForms({
  groups,
  newGroupId,
}: {
  groups: { id: string; words: string[] }[]
  newGroupId: string
}) {
  return (
    <section className="flex flex-col gap-4" aria-labelledby="synonyms">
      <h2 id="synonyms">同じ意味のことば</h2>
      <p>
        ここに並べたことばは、どれで探しても同じように見つかります。「、」で区切ります。カタカナは、ひらがなにそろえて比べます。空にして保存すると、その組をなくします。
      </p>
      {groups.map(({ id, words }, index) => (
        <SynonymForm
          key={`${id} ${words.join(' ')}`}
          groupId={id}
          words={words.join('、')}
          label={`組${index + 1}`}
        />
      ))}
      <SynonymForm groupId={newGroupId} words="" label="新しい組" />
    </section>
  )
}

function SynonymForm({ groupId, words, label }: { groupId: string; words: string; label: string }) {
  return (
    <form
      method="post"
      action="/desk/settings/synonyms"
      className="grid gap-2 sm:grid-cols-[1fr_auto] sm:items-end"
    >
      <input type="hidden" name="groupId" value={groupId} />
      <TextField
        id={`words-${groupId}`}
        name="words"
        label={label}
        defaultValue={words}
        hint={words === '' ? '例：ベンチ、腰掛け' : undefined}
        maxLength={300}
        unmarked
      />
      <Button variant="secondary">
        保存する<span className="sr-only">（{label}）</span>
      </Button>
    </form>
  )
}
