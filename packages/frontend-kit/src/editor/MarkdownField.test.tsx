import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { AttachmentInfo } from '@firstline/common-kit';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { refusal } from '../testing/refusal';
import { MarkdownField } from './MarkdownField';

const ID = '00000000-0000-4000-8000-000000000001';
const upload = jest.fn(
  async (file: { name: string; content: Blob }): Promise<AttachmentInfo> => ({
    id: ID,
    name: file.name,
    type: 'image/png',
    size: file.content.size,
    uploadedBy: 'user:default/wang.fang',
    uploadedAt: '2026-11-22T08:00:00.000Z',
    image: true,
  }),
);
const loadImage = async () => {
  throw await refusal(404, 'not found');
};

function Form(props: { limitBytes?: number }) {
  const [value, setValue] = useState('');
  return (
    <MarkdownField
      label="Resolution"
      value={value}
      upload={upload}
      loadImage={loadImage}
      limitBytes={props.limitBytes}
      onChange={setValue}
    />
  );
}

function paste(file: File) {
  fireEvent.paste(screen.getByRole('textbox'), {
    clipboardData: { files: [file], getData: () => '' },
  });
}

describe('MarkdownField', () => {
  // The chosen view is kept.
  beforeEach(() => localStorage.clear());

  it('formats what is selected and shows the finished text', async () => {
    const user = userEvent.setup();
    renderInTestApp(<Form />);
    const field = await screen.findByRole('textbox', { name: 'Resolution' });
    await user.type(field, 'Restart');
    await user.tripleClick(field);
    await user.click(screen.getByRole('button', { name: 'Bold' }));
    expect(field).toHaveValue('**Restart**');
    await user.click(screen.getByRole('radio', { name: 'Preview' }));
    expect(
      await screen.findByText('Restart', { selector: 'strong' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('puts a pasted image into the text, and says what cannot be taken', async () => {
    const user = userEvent.setup();
    renderInTestApp(<Form limitBytes={2048} />);
    const field = await screen.findByRole('textbox', { name: 'Resolution' });
    await user.type(field, 'See ');
    paste(new File(['png'], 'a[1].png', { type: 'image/png' }));
    await screen.findByDisplayValue(`See ![a 1 .png](attachment:${ID})`);

    paste(new File(['text'], 'notes.txt', { type: 'text/plain' }));
    expect(
      await screen.findByText('notes.txt is not an image.'),
    ).toBeInTheDocument();
    paste(new File(['x'.repeat(4096)], 'big.png', { type: 'image/png' }));
    expect(
      await screen.findByText('big.png is too large (at most 2 kB).'),
    ).toBeInTheDocument();
    expect(upload).toHaveBeenCalledTimes(1);
    upload.mockRejectedValueOnce(await refusal(415, 'svg'));
    paste(new File(['png'], 'odd.png', { type: 'image/png' }));
    expect(
      await screen.findByText(
        'odd.png could not be uploaded: That kind of file is not accepted.',
      ),
    ).toBeInTheDocument();
  });
});
