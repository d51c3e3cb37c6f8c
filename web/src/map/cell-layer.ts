import type { CustomLayerInterface, CustomRenderMethodInput, Map as Maplibre } from 'maplibre-gl';
import type { UnitPaint } from '../layers/look';
import type { CellMesh } from '../layers/mesh';

// Note [Cells in two passes]
// A step of days must be cheap even where no graphics card helps. So the triangles of all cells are drawn only when the camera moves, and not in colours
// but as numbers: each pixel learns which unit it belongs to. A step then rewrites a small table (one entry a unit) and paints one quad, whose pixels look
// their unit up. The second pass also sees where two neighbouring pixels differ in colour, and so draws lines between states and none within one.

const across = 1024;

const meshVertex = `#version 300 es
uniform mat4 place;
layout(location = 0) in vec2 corner;
layout(location = 1) in uint unit;
flat out uint number;
void main() { number = unit + 1u; gl_Position = place * vec4(corner, 0.0, 1.0); }`;

const meshFragment = `#version 300 es
precision highp int;
flat in uint number;
out uint told;
void main() { told = number; }`;

const quadVertex = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0); }`;

// The table holds red, green, blue, and in alpha: 0 nothing, 1 plain, 2 hatched; 3 and 4 the same, dimmed.
const quadFragment = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform usampler2D numbers;
uniform usampler2D table;
uniform ivec2 size;
uniform vec3 ink;
uniform vec3 accent;
uniform float edge;
uniform float ratio;
uniform uint chosen;
out vec4 colour;
uint at(ivec2 p) { return texelFetch(numbers, clamp(p, ivec2(0), size - 1), 0).r; }
uvec4 entry(uint n) { return n == 0u ? uvec4(0u) : texelFetch(table, ivec2(int((n - 1u) % ${across}u), int((n - 1u) / ${across}u)), 0); }
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  uint n = texelFetch(numbers, p, 0).r;
  uint right = at(p + ivec2(1, 0));
  uint up = at(p + ivec2(0, 1));
  if (chosen == 0u && n == 0u && right == 0u && up == 0u) { discard; }
  uvec4 e = entry(n);
  float opacity = e.a == 0u ? 0.0 : e.a > 2u ? 0.18 : 0.93;
  vec3 rgb = vec3(e.rgb) / 255.0;
  if (e.a == 2u || e.a == 4u) {
    float stripe = mod((gl_FragCoord.x + gl_FragCoord.y) / ratio, 8.0);
    rgb = mix(rgb, ink, 1.0 - smoothstep(1.6, 2.4, abs(stripe - 4.0) + 0.6));
  }
  colour = vec4(rgb * opacity, opacity);
  if (right != n || up != n) {
    float line = edge * 0.3;
    if ((right != n && entry(right) != e) || (up != n && entry(up) != e)) { line = mix(0.1, 0.45, edge); }
    colour = mix(colour, vec4(ink, 1.0), line);
  }
  if (chosen != 0u) {
    int r = int(2.0 * ratio);
    bool inside = n == chosen;
    bool other = false;
    for (int i = 0; i < 8; i++) {
      ivec2 d = ivec2(i < 3 ? -r : i > 4 ? r : 0, (i == 0 || i == 3 || i == 5) ? -r : (i == 1 || i == 6) ? 0 : r);
      if ((at(p + d) == chosen) != inside) { other = true; }
    }
    if (other) { colour = vec4(accent, 1.0); }
  }
}`;

/** Red, green, blue, 0 to 1. */
export type Ink = readonly [number, number, number];

/** The cells of the map. See Note [Cells in two passes]. */
export class CellLayer implements CustomLayerInterface {
  readonly id = 'cells';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  #gl: WebGL2RenderingContext | null = null;
  #map: Maplibre | null = null;
  #mesh: CellMesh | null = null;
  #table = new Uint8Array(across * 4);
  #tableHeight = 1;
  #stale = { table: true, mesh: true };
  #made: Made | null = null;
  #drawn = '';
  /** The first pass as numbers, four to a pixel of which the first counts; read back when it is asked for. */
  #numbers: Uint32Array | null = null;
  #size: [number, number] = [0, 0];
  #chosen = -1;
  #ink: Ink = [0, 0, 0];
  #accent: Ink = [1, 0.4, 0];

  onAdd(map: Maplibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
    this.#made = made(gl);
    this.#stale = { table: true, mesh: true };
    this.#drawn = '';
  }

  onRemove(): void {
    this.#gl = null;
    this.#made = null;
  }

  mesh(mesh: CellMesh, units: number): void {
    this.#mesh = mesh;
    this.#tableHeight = Math.max(1, Math.ceil(units / across));
    this.#table = new Uint8Array(across * this.#tableHeight * 4);
    this.#stale = { table: true, mesh: true };
    this.#drawn = '';
    this.#map?.triggerRepaint();
  }

  paint(units: Iterable<number>, of: (unit: number) => UnitPaint): void {
    for (const unit of units) {
      const { colour, hatched, dim } = of(unit);
      const at = unit * 4;
      if (at + 3 < this.#table.length) {
        const value = colour === null ? 0 : colour;
        this.#table[at] = value >> 16;
        this.#table[at + 1] = (value >> 8) & 255;
        this.#table[at + 2] = value & 255;
        this.#table[at + 3] = colour === null ? 0 : (hatched ? 2 : 1) + (dim ? 2 : 0);
      }
    }

    this.#stale.table = true;
    this.#map?.triggerRepaint();
  }

  choose(unit: number | null): void {
    this.#chosen = unit ?? -1;
    this.#map?.triggerRepaint();
  }

  dress(ink: Ink, accent: Ink): void {
    this.#ink = ink;
    this.#accent = accent;
    this.#map?.triggerRepaint();
  }

  /** The unit at a point of the screen, or null. */
  at(x: number, y: number): number | null {
    const gl = this.#gl;
    const [width, height] = this.#size;
    if (!gl || !this.#made || width === 0 || !this.#map) {
      return null;
    }

    if (!this.#numbers) {
      this.#numbers = new Uint32Array(width * height * 4);
      const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
      gl.bindFramebuffer(gl.FRAMEBUFFER, this.#made.frame);
      gl.readPixels(0, 0, width, height, gl.RGBA_INTEGER, gl.UNSIGNED_INT, this.#numbers);
      gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    }

    const ratio = width / this.#map.getCanvas().clientWidth;
    const [column, row] = [Math.floor(x * ratio), height - 1 - Math.floor(y * ratio)];
    if (column < 0 || row < 0 || column >= width || row >= height) {
      return null;
    }

    const number = this.#numbers[(row * width + column) * 4]!;
    return number === 0 ? null : number - 1;
  }

  /** First pass, only when the camera, the canvas or the mesh has changed. */
  prerender(gl: WebGLRenderingContext | WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const made = this.#made;
    if (!(gl instanceof WebGL2RenderingContext) || !made || !this.#mesh) {
      return;
    }

    const matrix = input.defaultProjectionData.mainMatrix;
    const { width, height } = gl.canvas;
    const key = `${Array.from(matrix).join()}|${width}|${height}`;
    if (key === this.#drawn) {
      return;
    }

    this.#drawn = key;
    this.#numbers = null;
    if (this.#size[0] !== width || this.#size[1] !== height) {
      this.#size = [width, height];
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, made.numbers);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32UI, width, height, 0, gl.RED_INTEGER, gl.UNSIGNED_INT, null);
      plainTexture(gl);
    }

    if (this.#stale.mesh) {
      this.#load(gl, made, this.#mesh);
      this.#stale.mesh = false;
    }

    gl.bindFramebuffer(gl.FRAMEBUFFER, made.frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, made.numbers, 0);
    gl.viewport(0, 0, width, height);
    plainState(gl);
    gl.disable(gl.BLEND);
    gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0]);
    gl.useProgram(made.meshProgram);
    gl.uniformMatrix4fv(made.place, false, moved(matrix, this.#mesh.origin));
    gl.bindVertexArray(made.shape);
    gl.drawElements(gl.TRIANGLES, this.#mesh.triangles.length, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
  }

  /** Second pass: every pixel looks its unit up. */
  render(gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    const made = this.#made;
    if (!(gl instanceof WebGL2RenderingContext) || !made || !this.#mesh || !this.#map) {
      return;
    }

    plainState(gl);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.useProgram(made.quadProgram);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, made.table);
    if (this.#stale.table) {
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8UI, across, this.#tableHeight, 0, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, this.#table);
      plainTexture(gl);
      this.#stale.table = false;
    }

    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, made.numbers);
    const zoom = this.#map.getZoom();
    gl.uniform1i(made.of('numbers'), 0);
    gl.uniform1i(made.of('table'), 1);
    gl.uniform2i(made.of('size'), this.#size[0], this.#size[1]);
    gl.uniform3f(made.of('ink'), ...this.#ink);
    gl.uniform3f(made.of('accent'), ...this.#accent);
    gl.uniform1f(made.of('edge'), Math.min(1, Math.max(0, (zoom - 6.2) / 1.5)));
    gl.uniform1f(made.of('ratio'), this.#size[0] / Math.max(1, this.#map.getCanvas().clientWidth));
    gl.uniform1ui(made.of('chosen'), this.#chosen + 1);
    gl.bindVertexArray(made.nothing);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
  }

  #load(gl: WebGL2RenderingContext, made: Made, mesh: CellMesh): void {
    gl.bindVertexArray(made.shape);
    gl.bindBuffer(gl.ARRAY_BUFFER, made.corners);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.corners, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, made.units);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.units, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, made.triangles);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.triangles, gl.STATIC_DRAW);
    gl.bindVertexArray(null);
  }
}

interface Made {
  readonly meshProgram: WebGLProgram;
  readonly quadProgram: WebGLProgram;
  readonly place: WebGLUniformLocation | null;
  readonly of: (name: string) => WebGLUniformLocation | null;
  readonly frame: WebGLFramebuffer;
  readonly numbers: WebGLTexture;
  readonly table: WebGLTexture;
  readonly shape: WebGLVertexArrayObject;
  readonly nothing: WebGLVertexArrayObject;
  readonly corners: WebGLBuffer;
  readonly units: WebGLBuffer;
  readonly triangles: WebGLBuffer;
}

function made(gl: WebGL2RenderingContext): Made {
  const [meshProgram, quadProgram] = [program(gl, meshVertex, meshFragment), program(gl, quadVertex, quadFragment)];
  const found = new Map<string, WebGLUniformLocation | null>();
  return {
    meshProgram,
    quadProgram,
    place: gl.getUniformLocation(meshProgram, 'place'),
    of: (name) => {
      if (!found.has(name)) {
        found.set(name, gl.getUniformLocation(quadProgram, name));
      }

      return found.get(name) ?? null;
    },
    frame: gl.createFramebuffer(),
    numbers: gl.createTexture(),
    table: gl.createTexture(),
    shape: gl.createVertexArray(),
    nothing: gl.createVertexArray(),
    corners: gl.createBuffer(),
    units: gl.createBuffer(),
    triangles: gl.createBuffer(),
  };
}

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const made = gl.createProgram();
  for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }

  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the cells' shaders: ${gl.getProgramInfoLog(made) ?? ''}${gl.getAttachedShaders(made)?.map((s) => gl.getShaderInfoLog(s) ?? '').join(' ') ?? ''}`);
  }

  return made;
}

function plainTexture(gl: WebGL2RenderingContext): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

function plainState(gl: WebGL2RenderingContext): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.SCISSOR_TEST);
  gl.disable(gl.CULL_FACE);
  gl.colorMask(true, true, true, true);
}

/** A matrix after a step to the mesh's origin; reckoned in double precision, rounded once. */
function moved(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const m = Float64Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    m[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
  }

  return Float32Array.from(m);
}
