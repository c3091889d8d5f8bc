// A photo becomes small before it travels: at most 1,280 pixels and about 200 kB, drawn anew, so that nothing of what
// the phone wrote into the file goes along. The place is rounded to about a hundred metres.
(() => {
  'use strict';
  const LONGEST = 1280;
  const WANTED = 200000;
  const size = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

  async function shrunk(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    let blob;
    for (const quality of [0.85, 0.7, 0.55, 0.4]) {
      blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', quality); });
      if (blob.size <= WANTED) break;
    }
    return new File([blob], 'foto.jpg', { type: 'image/jpeg' });
  }

  document.querySelectorAll('[data-shrink]').forEach((input) => {
    const hint = input.parentElement.querySelector('[data-shrink-hint]');
    const say = (words, tone) => {
      hint.hidden = !words;
      hint.className = `hint ${tone}`;
      hint.textContent = words;
    };
    input.addEventListener('change', async () => {
      const file = input.files[0];
      if (!file) return say('', 'soft');
      try {
        const small = await shrunk(file);
        const chosen = new DataTransfer();
        chosen.items.add(small);
        input.files = chosen.files;
        say(hint.dataset.done.replace('%s', size(file.size)).replace('%s', size(small.size)), 'text-safe');
      } catch {
        input.value = '';
        say(hint.dataset.failed, 'text-lost');
      }
    });
  });

  document.querySelectorAll('[data-place]').forEach((part) => {
    if (!navigator.geolocation) return;
    part.hidden = false;
    const hint = part.querySelector('[data-place-hint]');
    part.querySelector('[data-place-ask]').addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        part.querySelector('[name="latitude"]').value = coords.latitude.toFixed(3);
        part.querySelector('[name="longitude"]').value = coords.longitude.toFixed(3);
        hint.textContent = part.dataset.found.replace('%s', `${coords.latitude.toFixed(3)}, ${coords.longitude.toFixed(3)}`);
      }, () => { hint.textContent = part.dataset.failed; }, { timeout: 15000 });
    });
  });
})();
