import { OPERATIONS } from '../operations.js';
import { told } from './figures.js';
import { rowOf, type StageResult } from './result.js';
import { TITLES } from './tables.js';

const WIDTH = 860;
const NAMES = 190;
const BAR = 18;
const GAP = 8;
const HEAD = 46;
const FOOT = 26;

/** Requests a second as bars, readable on a light and on a dark page. */
export function chartOf(result: StageResult, caption: string): string {
  const rows = result.measured.length;
  const panel = HEAD + rows * (BAR + GAP);
  const height = OPERATIONS.length * panel + FOOT;
  const panels = OPERATIONS.map((operation, place) => {
    const bars = result.measured.map(({ contender: { name } }) => {
      const row = rowOf(result, name, operation)!;
      return { name, value: row.perSecond.middle, processor: row.processor.middle };
    });
    const most = Math.max(...bars.map(({ value }) => value));
    const scale = (WIDTH - NAMES - 210) / most;
    const top = place * panel;
    const drawn = bars.map(({ name, value, processor }, index) => {
      const y = top + HEAD + index * (BAR + GAP);
      const kind = name.startsWith('klantbeeld') ? 'ours' : 'peer';
      const width = Math.max(1, value * scale);
      return [
        `<text x="${NAMES - 10}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>`,
        `<rect class="${kind}" x="${NAMES}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>`,
        `<text class="quiet" x="${(NAMES + width + 8).toFixed(1)}" y="${y + 14}">${told(value)}/s · ${told(processor)} ms CPU</text>`,
      ].join('');
    });
    return `<text class="title" x="0" y="${top + 28}">${escaped(TITLES[operation])}: requests a second over 4 connections</text>${drawn.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(caption)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 } .title { font-weight: 600 } .quiet { fill: #59636e }
.ours { fill: #1a7f64 } .peer { fill: #9aa4af }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .quiet { fill: #9198a1 } .ours { fill: #3fb68b } .peer { fill: #5b6570 } }
</style>
${panels.join('\n')}
<text class="quiet" x="0" y="${height - 8}">${escaped(caption)}</text>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
