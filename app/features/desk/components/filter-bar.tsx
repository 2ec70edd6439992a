import type { ReactNode } from 'react'
import type { Filter } from '#app/features/desk/queue.ts'
import { isFiltering } from '#app/features/desk/search.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/text-field.tsx'

type Choice = { id: string; name: string }

/** Narrows a list by words, area and organization; what else the address says is kept. */
export function FilterBar({
  path,
  filter,
  areas,
  organizations,
  keep,
  children,
}: {
  path: string
  filter: Filter
  areas?: readonly Choice[]
  organizations?: readonly Choice[]
  keep?: Record<string, string | null>
  /** More fields. */
  children?: ReactNode
}) {
  const kept = Object.entries(keep ?? {}).filter(([, value]) => value !== null && value !== '')
  const optionsOf = (choices: readonly Choice[]) =>
    choices.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search aria-label="この一覧をしぼり込む">
      <form
        action={path}
        className="grid grid-cols-2 gap-3 rounded-8 bg-paper p-3 xl:flex xl:flex-wrap xl:items-end print:hidden"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
        <div className="col-span-2">
          <TextField name="q" label="ことば" type="search" defaultValue={filter.q} unmarked />
        </div>
        {areas && areas.length > 0 ? (
          <SelectField
            name="area"
            label="エリア"
            emptyLabel="すべて"
            options={optionsOf(areas)}
            defaultValue={filter.area ?? ''}
            width="full"
            unmarked
          />
        ) : null}
        {organizations && organizations.length > 0 ? (
          <SelectField
            name="organization"
            label="事業者・団体"
            emptyLabel="すべて"
            options={optionsOf(organizations)}
            defaultValue={filter.organization ?? ''}
            width="full"
            unmarked
          />
        ) : null}
        {children}
        <div className="col-span-2 flex items-end gap-2">
          <Button variant="secondary">しぼり込む</Button>
          {isFiltering(filter) ? (
            <ButtonLink href={hrefOf(path, kept)} variant="text">
              条件を消す
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </search>
  )
}

function hrefOf(path: string, kept: [string, string | null][]): string {
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value ?? '']))
  return query.size === 0 ? path : `${path}?${query}`
}
