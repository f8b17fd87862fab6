/** Every colour of the window; the only place where one is written. Each is a CSS variable too: `lineStrong` is `--line-strong`. */
export interface Palette {
  readonly paper: string
  readonly raised: string
  readonly ground: string
  readonly side: string
  readonly sideChosen: string
  readonly stage: string
  readonly head: string
  readonly hover: string
  readonly chosen: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly faint: string
  readonly placeholder: string
  /** Red as lettering, rules and rings. */
  readonly red: string
  readonly redHover: string
  /** Red under white lettering. */
  readonly fill: string
  readonly mark: string
  readonly veil: string
  readonly guess: string
  readonly guessLine: string
  readonly guessGround: string
  readonly good: string
  readonly goodLine: string
  readonly goodGround: string
  readonly warn: string
  readonly warnLine: string
  readonly warnGround: string
  readonly bad: string
  readonly badLine: string
  readonly badGround: string
  readonly ask: string
  readonly askLine: string
  readonly askGround: string
  readonly quiet: string
  readonly quietLine: string
  readonly quietGround: string
}

/** A restrained red on warm greys. */
export const lightPalette: Palette = {
  paper: '#ffffff',
  raised: '#ffffff',
  ground: '#f6f4f1',
  side: '#efebe5',
  sideChosen: '#e2d6cf',
  stage: '#e9e5df',
  head: '#f3efea',
  hover: '#faf7f3',
  chosen: '#f6eeea',
  line: '#e0dad2',
  lineStrong: '#cfc7bd',
  ink: '#2a2522',
  faint: '#6f6761',
  placeholder: '#756d66',
  red: '#9e2a2b',
  redHover: '#b5443f',
  fill: '#9e2a2b',
  mark: '#ffe08a',
  veil: '#ffffffe0',
  guess: '#7d4e08',
  guessLine: '#c98a00',
  guessGround: '#fff8e6',
  good: '#2f5d3b',
  goodLine: '#b9d3c0',
  goodGround: '#eaf2ec',
  warn: '#7d4e08',
  warnLine: '#e5cd9c',
  warnGround: '#fbf1de',
  bad: '#93201a',
  badLine: '#e6b5b0',
  badGround: '#fbe9e7',
  ask: '#38506b',
  askLine: '#b8c8da',
  askGround: '#e9eff6',
  quiet: '#5d5650',
  quietLine: '#d6cfc6',
  quietGround: '#f1eeea',
}

/** The same at night: warm, never black, so that a white scan does not glare. */
export const darkPalette: Palette = {
  paper: '#24211f',
  raised: '#2d2926',
  ground: '#1b1917',
  side: '#1f1c1a',
  sideChosen: '#42302d',
  stage: '#151312',
  head: '#2c2926',
  hover: '#2e2a27',
  chosen: '#3a2b28',
  line: '#3d3834',
  lineStrong: '#575049',
  ink: '#ece6df',
  faint: '#b0a69c',
  placeholder: '#9a9087',
  red: '#ef9d92',
  redHover: '#f6b8af',
  fill: '#a83c39',
  mark: '#6a5313',
  veil: '#1b1917e0',
  guess: '#f0c271',
  guessLine: '#a87c1f',
  guessGround: '#3a2f1a',
  good: '#9fd0ab',
  goodLine: '#3f5f48',
  goodGround: '#22302a',
  warn: '#eec27c',
  warnLine: '#6b5226',
  warnGround: '#352b1b',
  bad: '#f3a79f',
  badLine: '#7a3d38',
  badGround: '#3b2321',
  ask: '#a9c5e4',
  askLine: '#435971',
  askGround: '#222c37',
  quiet: '#bfb5ab',
  quietLine: '#4d4640',
  quietGround: '#2f2b28',
}

/** What a scan lies on and is marked with. Paper stays white by day and by night. */
export const sheetPalette = {
  sheet: '#ffffff',
  /** Words on a page that is not there yet. */
  sheetFaint: '#6f6761',
  hit: '#ffd64673',
  hitLine: '#c98a00',
  hitChosen: '#ffaa5066',
  hitChosenLine: '#9e2a2b',
  source: '#7dbe784d',
  sourceLine: '#3f7d3a',
  selection: '#286edc59',
} as const
