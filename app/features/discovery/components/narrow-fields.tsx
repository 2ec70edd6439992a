import type { Search } from '#app/features/discovery/search.ts'
import { EVENT_TYPES } from '#app/features/events/event.ts'
import { TYPE_LABELS } from '#app/features/events/labels.ts'
import { ACCESS_LABELS } from '#app/features/places/labels.ts'
import { ACCESS_FEATURES } from '#app/features/places/place.ts'
import type { Point } from '#app/lib/geo.ts'
import { Button, buttonClass } from '#app/ui/button.tsx'

/** What of the town a search can be narrowed to. */
export type Choices = {
  areas: { id: string; name: string }[]
  stations: { name: string; point: Point }[]
}

/** What is asked more rarely, folded away. */
export function NarrowFields({
  search,
  choices,
  marks,
}: {
  search: Search
  choices: Choices
  marks: string
}) {
  const known = choices.stations.some(({ point }) => `${point.lat},${point.lng}` === marks)
  return (
    <details className="group">
      <summary className={buttonClass({ variant: 'text', size: 'sm' })}>
        エリアや条件でしぼる
        <span aria-hidden="true" className="group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div className="mt-2 flex flex-col gap-4 rounded-12 border border-line bg-paper p-4">
        <Ticks legend="エリア" name="area" chosen={search.areas} options={choices.areas} />
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="flex flex-col gap-1">
            <label htmlFor="near" className="font-700">
              ここから近く
            </label>
            <select
              id="near"
              name="near"
              defaultValue={marks}
              className="min-h-12 rounded-8 border border-edge bg-white px-3"
            >
              <option value="">決めない</option>
              {marks !== '' && !known ? <option value={marks}>いまの地点</option> : null}
              {choices.stations.map(({ name, point }) => (
                <option key={name} value={`${point.lat},${point.lng}`}>
                  {name}駅
                </option>
              ))}
            </select>
          </div>
          <div className="flex flex-col gap-1">
            <label htmlFor="within" className="font-700">
              歩く距離
            </label>
            <select
              id="within"
              name="within"
              defaultValue={search.within ?? ''}
              className="min-h-12 rounded-8 border border-edge bg-white px-3"
            >
              <option value="500">500m（徒歩9分ほど）</option>
              <option value="">1km（徒歩17分ほど）</option>
              <option value="2000">2km（徒歩33分ほど）</option>
            </select>
          </div>
          <DayField label="この日から" name="from" value={search.from} />
          <DayField label="この日まで" name="to" value={search.to} />
        </div>
        <Ticks
          legend="イベントの種類"
          name="type"
          chosen={search.types}
          options={EVENT_TYPES.map((id) => ({ id, name: TYPE_LABELS[id] }))}
        />
        <Ticks
          legend="場所の設備"
          name="access"
          chosen={search.access}
          options={ACCESS_FEATURES.map((id) => ({ id, name: ACCESS_LABELS[id] }))}
        />
        <Ticks
          legend="参加費"
          name="free"
          chosen={search.free ? ['1'] : []}
          options={[{ id: '1', name: '無料のものだけ' }]}
        />
        <div>
          <Button>この条件でさがす</Button>
        </div>
      </div>
    </details>
  )
}

function Ticks({
  legend,
  name,
  chosen,
  options,
}: {
  legend: string
  name: string
  chosen: readonly string[]
  options: readonly { id: string; name: string }[]
}) {
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
              className="size-5 accent-primary"
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function DayField({ label, name, value }: { label: string; name: string; value: string | null }) {
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
