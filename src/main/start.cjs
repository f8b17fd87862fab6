// The program's first file, and the only one that is CommonJS: a privileged scheme must be named before Electron is
// ready, and not every launcher waits for ES modules, which load asynchronously.
const { protocol } = require('electron')

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])
import('./index.js')
