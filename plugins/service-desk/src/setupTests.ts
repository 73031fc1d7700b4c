import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page of this size takes its time on a busy machine; a missing element fails all the same.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(120_000);
