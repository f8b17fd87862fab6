/** This program's version, as in package.json: what a backup says it was made by. */
export const programVersion = '0.1.0'
