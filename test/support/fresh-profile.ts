import { afterEach } from 'vitest'

/** Files share one window's storage: each test begins as a new person on a new PC. */
afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
