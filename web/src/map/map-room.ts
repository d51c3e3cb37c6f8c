import { html } from 'lit';
import { Part } from '../parts/part';

/** The first view: the map, the time line under it, and the evidence of a place beside it. */
export class MapRoom extends Part {
  protected override render(): unknown {
    return html`<div class="map-room"></div>`;
  }
}

customElements.define('map-room', MapRoom);
