import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '../architecture/source.ts';
import { literalWords } from './literal.ts';

describe('components hold no words of their own', () => {
	test.each(filesUnder(['src'], /\.svelte$/))('%s', (file) => {
		expect(literalWords(readFileSync(file, 'utf8'))).toEqual([]);
	});
});

describe('words written into a component are seen', () => {
	const t = `<script lang="ts">let { t, n, on } = $props();</script>`;
	test.each([
		['<p>Bản đồ</p>', ['Bản đồ']],
		['{#if on}<b>{n} areas</b>{:else}<i>none</i>{/if}', ['areas', 'none']],
		['{#each n as x}<li>one</li>{:else}empty{/each}', ['one', 'empty']],
		['{#await n}wait{:then x}done{:catch e}oh{/await}', ['wait', 'done', 'oh']],
		['{#snippet part()}<b>inner</b>{/snippet}', ['inner']],
		['<svelte:head><title>Trang chủ</title></svelte:head>', ['Trang chủ']],
		['<img alt="A map" src="/map.svg" />', ['A map']],
		['<input placeholder="Tìm" aria-label={"Ô tìm"} />', ['Tìm', 'Ô tìm']],
		['<Chart title={on ? "Nam" : `Nữ ${n}`} />', ['Nam', 'Nữ']],
		['<p>{on && "có"}{"a" + n}</p>', ['có', 'a']],
		['<text>Hà Nội</text>', ['Hà Nội']],
		['<p>{(on as boolean) ? ("x" as string) : n}</p>', ['x']]
	])('%s', (markup, words) => {
		expect(literalWords(t + markup)).toEqual(words);
	});

	test('and what is not words is let be', () => {
		const good = `${t}<h1 class="wide" data-kind="map">{t('page.title')} · {n} %</h1><a href="/x">CSV</a> / SVG, PNG
			<button aria-label={t('page.next')} title={n}>→</button><style>h1 { color: red }</style><!-- a remark -->
			<i style:width="{n}px" style:top={\`\${n}em\`} onclick={() => t('x')}></i>
			<p class={on ? 'open' : 'shut'}>{t(on ? 'page.a' : 'page.b')}{n.toFixed(1)}{'–'}</p>`;
		expect(literalWords(good)).toEqual([]);
	});
});
