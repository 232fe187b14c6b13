/**
 * DuckDB's own worker script, run by a worker that holds a lock for as long as it lives: the browser gives the lock back
 * when a worker ends, however it ends, and so tells the page what no message and no error event tells it.
 * Its name says the lock and the address of the script.
 */
const { lock, script } = JSON.parse(self.name) as { lock: string; script: string };
if (new URL(script, location.origin).origin !== location.origin) throw new Error('a script from elsewhere');
void navigator.locks?.request(lock, () => new Promise(() => {}));
(self as unknown as { importScripts(url: string): void }).importScripts(script);
