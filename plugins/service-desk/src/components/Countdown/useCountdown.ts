import { useNow } from '@firstline/frontend-kit';
import { useState } from 'react';
import {
  readCountdown,
  seenAt,
  type CountdownClock,
  type CountdownReading,
} from './readCountdown';

const MINUTES_MS = 30_000;
const SECONDS_MS = 1_000;
// Below this the seconds are told, in seconds.
const CLOSE = 120;

/** A clock's reading, renewed twice a minute, and each second when it is close to its end. */
export function useCountdown(clock: CountdownClock): CountdownReading {
  const [pace, setPace] = useState(MINUTES_MS);
  const now = useNow(pace);
  // A reply that came after the last tick must not seem to come from the future.
  const reading = readCountdown(clock, now, seenAt(clock, Date.now()));
  const close = reading.ticking && reading.seconds < CLOSE;
  const wanted = close ? SECONDS_MS : MINUTES_MS;
  if (wanted !== pace) setPace(wanted);
  return reading;
}
