import { describe, expect, it } from 'vitest';
import { largestOverlap, mostlyOverlapping, overlap } from './overlap.ts';

const a = { start: 0, end: 10 };
const b = { start: 11, end: 30 };

describe('spans', () => {
  it('share what lies in both and nothing where they only touch', () => {
    expect(overlap({ start: 5, end: 20 }, a)).toBe(5);
    expect(overlap({ start: 10, end: 20 }, a)).toBe(0);
  });

  it('are nearest where they share most, the earlier of equals, none where nothing is shared', () => {
    expect(largestOverlap({ start: 8, end: 20 }, [a, b])).toBe(b);
    expect(largestOverlap({ start: 5, end: 16 }, [a, b])).toBe(a);
    expect(largestOverlap({ start: 40, end: 50 }, [a, b])).toBeNull();
  });

  it('mostly overlap where they share more than half of the shorter', () => {
    expect(mostlyOverlapping({ start: 0, end: 30 }, [a, b])).toEqual([a, b]);
    expect(mostlyOverlapping({ start: 5, end: 30 }, [a, b])).toEqual([b]);
  });
});
