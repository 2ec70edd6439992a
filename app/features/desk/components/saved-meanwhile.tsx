import { DefinitionList } from '#app/ui/card.tsx'

/** What somebody else saved while this form was being filled in. */
export function SavedMeanwhile({ items }: { items: { term: string; detail: string }[] }) {
  return (
    <section aria-label="保存されている内容" className="rounded-8 border border-line p-4">
      <p className="mb-2 font-700">保存されている内容</p>
      <DefinitionList
        items={items.map(({ term, detail }) => ({ term, detail: detail || '（なし）' }))}
      />
    </section>
  )
}
