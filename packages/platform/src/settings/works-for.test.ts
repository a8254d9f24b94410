import { describe, expect, test } from '@jest/globals';
import { readWorksFor } from './works-for.js';

function read(value: string | null): { worksFor: ReadonlyMap<string, readonly string[]>; problems: string[] } {
  const problems: string[] = [];
  return { worksFor: readWorksFor(() => value, problems), problems };
}

describe('for which municipalities a company works', () => {
  test('the company of the demo works for Almelo and Roosendaal', () => {
    expect([...read(null).worksFor]).toEqual([['MOB-TWENTE', ['GM0141', 'GM1674']]]);
  });

  test('several companies are named with spaces or commas between them', () => {
    const { worksFor, problems } = read('SOWECO=GM0141+GM0189 WVS=GM1674');
    expect([...worksFor]).toEqual([
      ['SOWECO', ['GM0141', 'GM0189']],
      ['WVS', ['GM1674']],
    ]);
    expect(problems).toEqual([]);
  });

  test('what names no municipality is told with an example', () => {
    for (const value of ['SOWECO', 'SOWECO=', '=GM0141', 'SOWECO=0141', 'A=GM0141=GM0189']) {
      expect(read(value).problems).toEqual([expect.stringContaining('such as MOB-TWENTE=GM0141+GM1674')]);
    }
  });
});
