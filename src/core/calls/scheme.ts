import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Year } from '../day.ts'
import { Difference } from '../scheme/compare.ts'
import { SheetProblem } from '../scheme/from-sheets.ts'
import { Scheme } from '../scheme/scheme.ts'
import { StoredScheme } from '../scheme/stored.ts'
import { EditedScheme, SchemeVersion } from '../scheme/versions.ts'

const path = z.string().min(1)

/** 方案. Every change answers with the version as it then is. */
export const schemeCalls = {
  /** The version in force in a year; without one, the newest. */
  get: call(z.object({ year: Year.nullable().default(null) }), StoredScheme),
  /** Newest first. */
  versions: call(z.object({}), z.array(SchemeVersion)),
  /** Edits a version in place. What keeps its id stays what items refer to; a line with items cannot go. */
  saveVersion: call(EditedScheme, StoredScheme),
  /** A new version, in force from a year on: a copy of the one in force then. Items stay where they are. */
  startVersion: call(z.object({ fromYear: Year }), StoredScheme),
  /** A person says that a version is the unit's own. */
  confirm: call(z.object({ id: RowId, title: name(100).nullable().default(null), by: name(40) }), StoredScheme),
  /** From version `a` to version `b`. */
  compare: call(z.object({ a: RowId, b: RowId }), z.array(Difference)),
  /** Writes a version to the file `out`, replacing what was there. */
  exportFile: call(z.object({ id: RowId, out: path, format: z.enum(['xlsx', 'json']) }), z.object({ path })),
  /** What a file (.xlsx or .json) would change about a version; `scheme` is null where the file has problems. */
  previewImport: call(
    z.object({ id: RowId, file: path }),
    z.object({ scheme: Scheme.nullable(), problems: z.array(SheetProblem), differences: z.array(Difference) }),
  ),
  /** Puts the scheme of a file in a version's place, code by code. */
  applyImport: call(z.object({ id: RowId, file: path }), StoredScheme),
}
