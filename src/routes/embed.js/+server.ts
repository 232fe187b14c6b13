import { defineElement } from '#lib/embed/element.ts';
import { scriptFile } from '#lib/server/script.ts';

/** `<parity-atlas-chart>` for pages of other sites; a plain script, which knows where it came from. */
export const GET = scriptFile(`(${defineElement.toString()})(window, document.currentScript.src);\n`);
