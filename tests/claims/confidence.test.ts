/** Which claims a statement of analytic confidence covers (annotation guide, section 3). */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const extractor = createExtractor();

describe('statements of confidence', () => {
  it.each([
    ['a frame', 'We judge with low confidence that the dam will hold.', ['low: the dam will hold']],
    ['a bracket in the sentence', 'It is likely that the dam will hold (moderate confidence).', ['moderate: It is likely that the dam will hold (moderate confidence)']],
    ['a bracket behind the sentence', 'The dam will probably hold, but the road may not. (Low confidence)', ['low: The dam will probably hold', 'low: the road may not']],
    ['a label behind the sentence', 'The dam will probably hold. Confidence: high.', ['high: The dam will probably hold']],
    ['another paragraph', 'The dam will probably hold.\n\nConfidence: high.', ['null: The dam will probably hold']],
  ])('%s', (_, text, expected) => {
    const { claims } = extractor.extract(`Rain fell all week.\n\n${text}`);
    expect(claims.slice(1).map((claim) => `${claim.confidence?.level ?? 'null'}: ${claim.text}`)).toEqual(expected);
  });
});
