import { useState, type ReactNode } from 'react'
import { useFacetCounts } from '#app/features/discovery/components/facet-counts.tsx'
import { NARROW_MESSAGES } from '#app/features/discovery/search-messages.ts'
import { isLatin } from '#app/features/places/town-names.ts'
import type { Choices } from '#app/features/discovery/choices.ts'
import type { Search } from '#app/features/discovery/search.ts'
import { EVENT_TYPES } from '#app/features/events/event.ts'
import { TYPE_NAMES } from '#app/features/events/messages.ts'
import { ACCESS_MESSAGES } from '#app/features/places/access-messages.ts'
import { ACCESS_FEATURES } from '#app/features/places/place.ts'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { Furigana, useLabels, useLanguage, useWords } from '#app/ui/words.tsx'

/** What is asked more rarely, folded away; unfolded, every filter tells what it would leave. */
export function NarrowFields({
  search,
  choices,
  marks,
}: {
  search: Search
  choices: Choices
  marks: string
}) {
  const words = useWords(NARROW_MESSAGES)
  const labels = useLabels(NARROW_MESSAGES)
  const access = useWords(ACCESS_MESSAGES)
  const types = useWords(TYPE_NAMES)
  const isEnglish = useLanguage() === 'en'
  const langOf = (name: string) => (isEnglish && !isLatin(name) ? 'ja' : undefined)
  const known = choices.stations.some(({ point }) => `${point.lat},${point.lng}` === marks)
  const [unfolded, setUnfolded] = useState(false)
  const counts = useFacetCounts(search, unfolded)
  return (
    <details className="group" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary className={buttonClass({ variant: 'text', size: 'sm' })}>
        {words.title}
        <span aria-hidden="true" className="group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div className="mt-2 flex flex-col gap-4 rounded-12 border border-line bg-paper p-4">
        <Ticks
          legend={words.area}
          name="area"
          counts={counts?.area}
          chosen={search.areas}
          options={choices.areas.map(({ id, name }) => ({
            id,
            name: (
              <span lang={langOf(name)}>
                <Furigana text={name} />
              </span>
            ),
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="flex flex-col gap-1">
            <label htmlFor="near" className="font-700">
              {words.near}
            </label>
            <select
              id="near"
              name="near"
              defaultValue={marks}
              className="min-h-12 rounded-8 border border-edge bg-white px-3"
            >
              <option value="">{labels.anywhere}</option>
              {marks !== '' && !known ? <option value={marks}>{labels.here}</option> : null}
              {choices.stations.map(({ name, point }) => (
                <option key={name} lang={langOf(name)} value={`${point.lat},${point.lng}`}>
                  {labels.station(name)}
                </option>
              ))}
            </select>
          </div>
          <div className="flex flex-col gap-1">
            <label htmlFor="within" className="font-700">
              {words.within}
            </label>
            <select
              id="within"
              name="within"
              defaultValue={search.within ?? ''}
              className="min-h-12 rounded-8 border border-edge bg-white px-3"
            >
              <option value="500">{labels.walk('500m', 9)}</option>
              <option value="">{labels.walk('1km', 17)}</option>
              <option value="2000">{labels.walk('2km', 33)}</option>
            </select>
          </div>
          <DayField label={words.from} name="from" value={search.from} />
          <DayField label={words.to} name="to" value={search.to} />
        </div>
        <Ticks
          legend={words.types}
          name="type"
          counts={counts?.type}
          chosen={search.types}
          options={EVENT_TYPES.map((id) => ({ id, name: types[id] }))}
        />
        <Ticks
          legend={words.access}
          name="access"
          counts={counts?.access}
          chosen={search.access}
          options={ACCESS_FEATURES.map((id) => ({ id, name: access[id] }))}
        />
        <Ticks
          legend={words.fee}
          name="free"
          counts={counts?.free}
          chosen={search.free ? ['1'] : []}
          options={[{ id: '1', name: words.freeOnly }]}
        />
        <div>
          <Button>{words.search}</Button>
        </div>
      </div>
    </details>
  )
}

function Ticks({
  legend,
  name,
  chosen,
  counts,
  options,
}: {
  legend: ReactNode
  name: string
  chosen: readonly string[]
  counts: Readonly<Record<string, number>> | undefined
  options: readonly { id: string; name: ReactNode }[]
}) {
  const words = useWords(NARROW_MESSAGES)
  return (
    <fieldset>
      <legend className="font-700">{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {options.map((option) => (
          <label key={option.id} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name={name}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
              className="size-5 shrink-0 accent-primary"
            />
            {option.name}
            {counts?.[option.id] === undefined ? null : (
              <span className="text-sm text-ink-soft">{words.left(counts[option.id] ?? 0)}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function DayField({
  label,
  name,
  value,
}: {
  label: ReactNode
  name: string
  value: string | null
}) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-700">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="date"
        defaultValue={value ?? ''}
        className="min-h-12 rounded-8 border border-edge bg-white px-3"
      />
    </div>
  )
}
