import * as z from 'zod'

/** A column of the archive's list. */
const ColumnName = z.enum([
  'code',
  'title',
  'date',
  'pages',
  'read',
  'line',
  'year',
  'retention',
  'issuer',
  'documentNumber',
  'secrecy',
  'filed',
])
export type ColumnName = z.infer<typeof ColumnName>
export const columnNames = ColumnName.options

/** The columns someone chose, as they are kept. */
export const ColumnNames = z.array(ColumnName)
