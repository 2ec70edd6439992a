/** What a column holds, where SQL's own type says too little. */

/** SQLite has no boolean, and better-sqlite3 binds none. */
export type Flag = 0 | 1
/** UTC, `2026-04-05T00:00:00.000Z`: sorts as text. */
export type InstantText = string
/** `2026-04-05`, in the event's zone. */
export type DayText = string
/** `09:00`, in the event's zone. */
export type ClockText = string
/** JSON that SQL never looks into. */
export type JsonText = string
