export interface WriteCountTables {
  write_count: WriteCountTable
}

/** One row: how many committed writes may have changed what the public sees. */
export interface WriteCountTable {
  id: number
  count: number
}
