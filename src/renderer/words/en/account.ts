import type { English } from '../english.ts'

export const account: English<'account'> = {
  role: { 管理员: 'Administrator', 立卷人: 'Clerk', 查阅人: 'Reader' },
  roleHint: {
    管理员: 'manages accounts and does everything else',
    立卷人: 'takes in, files, checks, backs up',
    查阅人: 'only looks and searches',
  },
  name: 'Name',
  nameMissing: 'Enter the name',
  password: 'Password',
  passwordHint: 'At least 8 characters. A sentence is easier to remember than a few signs, and harder to guess.',
  passwordShort: 'A password has at least 8 characters',
  again: 'Password once more',
  againDiffers: 'The two passwords differ',
  signIn: {
    title: 'Sign in',
    locked: 'The catalogue is locked. What you had begun to fill in is still there.',
    submit: 'Sign in',
    forgot: 'Forgot the password: use the recovery key',
    back: 'Back to signing in',
    key: 'Recovery key',
    keyHint: 'The 25 characters written down when accounts were turned on; capitals and hyphens do not matter',
    keyMissing: 'Enter the recovery key',
    newPassword: 'New password',
    recover: 'Set the new password',
  },
  recovery: {
    title: 'Write the recovery key down',
    text: "If the administrator's password is forgotten, only this key opens the accounts again. It is shown this once, is not kept by the program and cannot be looked up. Write it on paper and have the branch secretary keep it sealed.",
    kept: 'I have written it down and compared it',
    done: 'Done',
  },
  menu: {
    lock: 'Lock',
    password: 'Change the password',
    oldPassword: 'Present password',
    changed: 'Password changed',
  },
  readOnly: 'You are signed in as a reader: you can look and search, but change nothing.',
}
