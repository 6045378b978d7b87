import { regulation } from '../regulation.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import badRatingExamples from './examples/bad-rating.json' with { type: 'json' };
import centreExamples from './examples/centre.json' with { type: 'json' };
import materialExamples from './examples/material.json' with { type: 'json' };
import promiseExamples from './examples/promise.json' with { type: 'json' };
import ratingExamples from './examples/ratings.json' with { type: 'json' };
import { centre, materialRule, promise } from './handling.ts';
import { indicators } from './indicators.ts';
import { badRating, ratingsRule } from './ratings.ts';

export const serviceHall = regulation({
  slug: 'service-hall',
  title: '政务服务',
  documents: [document],
  rules: [ratingsRule, badRating, materialRule, centre, promise],
  examples: {
    [ratingsRule.id]: ratingExamples,
    [badRating.id]: badRatingExamples,
    [materialRule.id]: materialExamples,
    [centre.id]: centreExamples,
    [promise.id]: promiseExamples,
  },
  indicators,
  duties,
});
