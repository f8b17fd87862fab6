// The least that a program with a window does; what the bench compares start and memory with.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.LEDGER_PROFILE)
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<h1>empty</h1>')
})
app.on('window-all-closed', () => app.quit())
