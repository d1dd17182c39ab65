// The few numbers of a measurement.

/** Sorted copy, ascending. */
export const sorted = (values) => Float64Array.from(values).sort();

/** The value below which this share of the sorted values lies. */
export const share = (values, part) => values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** The middle of some numbers. */
export const median = (values) => share(sorted(values), 0.5);

/** The run whose rate is the middle one. */
export const middle = (runs) => runs.toSorted((a, b) => a.rate - b.rate)[Math.floor(runs.length / 2)];
