import type { InstantText } from './columns.ts'

export interface PhotoTables {
  photo: PhotoTable
}

/** A picture of a thing; its files lie in the folder of uploads, named by `hash`. */
export interface PhotoTable {
  id: string
  /** `stand_report`: what is out on one day. */
  subject_kind: 'organization' | 'venue' | 'stand' | 'event' | 'stand_report'
  subject_id: string
  /** Among those of its thing; the first one stands for it. */
  position: number
  alt: string
  hash: string
  /** Of the largest file, in pixels. */
  width: number
  height: number
  version: number
  created_at: InstantText
  hidden_at: InstantText | null
}
