import type { IndicatorDefinition } from './definition.ts';

type Defaulted = 'kind' | 'direction' | 'places' | 'how' | 'together' | 'public';

/**
 * A definition with what is mostly so: set by a plan, to be reached, entered by hand, public; its places are those of
 * its targets, and several of them add up.
 */
export function indicator(
  given: Omit<IndicatorDefinition, Defaulted> & Partial<Pick<IndicatorDefinition, Defaulted>>,
): IndicatorDefinition {
  const places = given.places ?? [...new Set(given.targets.map(({ place }) => place))];
  return {
    kind: 'plan',
    direction: 'up',
    how: { type: 'entered' },
    together: places.length > 1,
    public: true,
    ...given,
    places,
  };
}
