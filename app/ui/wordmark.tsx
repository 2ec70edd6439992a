/** A path that wanders past a door and a leaf, and the name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8">
        <path
          d="M9 29c0-7 14-6 14-13S9 10 9 3"
          fill="none"
          stroke="#333"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <path
          d="M23 12c0-5 2.5-8 7-8.5 0 5-2.5 8-7 8.5Z"
          className="fill-wakakusa stroke-ink"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        <circle cx="7" cy="19" r="3.5" className="fill-kaki stroke-ink" strokeWidth="1.5" />
      </svg>
      <span className="text-xl leading-none font-700">道草コモンズ</span>
    </span>
  )
}
