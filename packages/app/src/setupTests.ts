import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app takes its time on a busy machine; a missing element fails all the same.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);
