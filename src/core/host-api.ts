import * as z from 'zod'
import { name, RowId } from './catalogue/common.ts'
import { type Client, call } from './contract.ts'
import { Day, Year } from './day.ts'
import { FailureReport } from './failure.ts'
import { Language } from './language.ts'

const nothing = z.object({})
/** A path that a person chose in a dialog; null when the dialog was closed without choosing. */
const chosen = z.object({ path: z.string().nullable() })

/** The sheet that everything shown on paper fits, in points. */
const Paper = z.object({ width: z.number().min(72).max(2400), height: z.number().min(72).max(2400) })
export type Paper = z.infer<typeof Paper>

/** What the window asks of its host. Every dialog runs there, so the window never makes up a path. */
export const hostApi = {
  host: {
    /** What the window starts from: the day, and why the last catalogue could not be opened, if so. */
    start: call(nothing, z.object({ today: Day, problem: FailureReport.nullable() })),
    /** Has the dialogs that follow speak the window's language. */
    speak: call(z.object({ language: Language }), nothing),
    /** A folder for a new catalogue: one that does not exist yet, named for the branch, inside the chosen one. */
    chooseNewCatalogue: call(z.object({ branch: name(100) }), chosen),
    /** The catalogue that the chosen folder is, lies in, or is the only one to hold. */
    chooseCatalogue: call(nothing, chosen),
    /** The catalogues opened last, the latest first, and whether each is still where it was. */
    recent: call(
      nothing,
      z.object({ catalogues: z.array(z.object({ folder: z.string(), branch: z.string(), isThere: z.boolean() })) }),
    ),
    /** Takes one off that list; nothing happens to the catalogue. */
    forgetRecent: call(z.object({ folder: z.string() }), nothing),
    /** Makes a catalogue of a fictional branch in the program's own folder, once, and answers where it is. */
    makeSample: call(nothing, z.object({ path: z.string() })),
    chooseFiles: call(nothing, z.object({ paths: z.array(z.string()) })),
    chooseFolder: call(nothing, chosen),
    chooseRegister: call(nothing, chosen),
    chooseRoster: call(nothing, chosen),
    /** A folder that does not exist yet, named for the bundle, inside the chosen one. */
    chooseBundlePlace: call(z.object({ title: z.string(), on: Day }), chosen),
    /** A scheme to import, .xlsx or .json. */
    chooseSchemeFile: call(nothing, chosen),
    /** A file that does not exist yet, named for the version of the scheme, inside the chosen folder. */
    chooseSchemePlace: call(z.object({ version: z.string(), format: z.enum(['xlsx', 'json']) }), chosen),
    /** A folder that does not exist yet, named for what 核对清单 covers, inside the chosen one. */
    chooseChecklistPlace: call(z.object({ branch: z.string().nullable(), year: Year, on: Day }), chosen),
    /** A folder that does not exist yet, for forms of a branch's boxes (null: of several), inside the chosen one. */
    chooseFormsPlace: call(z.object({ branch: z.string().nullable(), year: Year.nullable(), on: Day }), chosen),
    /** Shows a folder that `chooseFormsPlace` named since the program was started. */
    openFormsFolder: call(z.object({ path: z.string() }), nothing),
    /**
     * Asks the system's own dialog which printer, pages and copies, then prints what the window shows on paper. False: the
     * person thought better of it.
     */
    print: call(Paper, z.object({ isPrinted: z.boolean() })),
    /** Writes what the window shows on paper as a new PDF inside the chosen folder. */
    savePdf: call(z.object({ name: name(300) }), chosen),
    /** Where backups are, or are to be made. */
    chooseBackupPlace: call(nothing, chosen),
    /** A folder that does not exist yet, for the catalogue that a backup is restored to, inside the chosen one. */
    chooseRestorePlace: call(z.object({ branch: z.string(), on: Day }), chosen),
    /** A folder or file that does not exist yet, named for what is to be written, inside the chosen folder. */
    chooseRecordPlace: call(z.object({ record: z.enum(['destruction', 'history', 'succession']), on: Day }), chosen),
    /** 诊断信息 of this machine and the open catalogue, whole. */
    diagnostics: call(nothing, z.object({ text: z.string() })),
    /** Writes a text that was shown as a new file inside the chosen folder. */
    saveDiagnostics: call(z.object({ text: z.string().max(1_000_000), on: Day }), chosen),
    chooseBundle: call(nothing, chosen),
    /** Shows the folder of a bundle that the catalogue lists. */
    openBundle: call(z.object({ id: RowId }), nothing),
  },
}

/** What the host tells unasked: the engine stopped, is back, or stopped too often to be started again. */
export const hostEvents = {
  engine: z.object({ state: z.enum(['lost', 'ready', 'failed']) }),
}

export type HostClient = Client<typeof hostApi>['host']
export type EngineState = z.infer<typeof hostEvents.engine>['state']
