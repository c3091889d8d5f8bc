create schema exchange;
grant usage on schema exchange to payung_app;

-- How a branch wants its files: columns in their order, each with what it holds. `HEADER = field` per line.
create table exchange.layout (
    id bigint generated always as identity primary key,
    name text not null unique,
    sheet text not null,
    columns text not null,
    source text not null,
    needs_confirmation boolean not null,
    changed_by_name text,
    changed_at timestamptz
);
grant select, insert, update on exchange.layout to payung_app;

insert into exchange.layout (name, sheet, columns, source, needs_confirmation) values
('BPU, usulan', 'data_tk_bpu', $$NO = number
NIK = nik
NAMA_LENGKAP = name
TANGGAL_LAHIR = birthDate
JENIS_KELAMIN = sex
NAMA_IBU_KANDUNG = mother
HP = phone
ALAMAT = address
KODE_KEMENDAGRI = villageCode
PEKERJAAN = occupation
UPAH = income
PROGRAM = schemes
BULAN_MULAI = firstMonth
JUMLAH_BULAN = months
KPJ = memberNumber$$, 'Usulan Payung; tata letak resmi untuk peserta BPU belum ditemukan', true),
('SIPP pekerja baru', 'data_tk_baru', $$NO_PEGAWAI = number
NAMA_LENGKAP = name
GELAR =
TELEPON_AREA_RUMAH =
TELEPON_RUMAH =
TELEPON_AREA_KANTOR =
TELEPON_KANTOR =
TELEPON_EXT_KANTOR =
HP = phone
EMAIL =
TEMPAT_LAHIR =
TANGGAL_LAHIR = birthDate
NAMA_IBU_KANDUNG = mother
JENIS_IDENTITAS = "KTP"
NOMOR_IDENTITAS = nik
MASA_LAKU_IDENTITAS =
JENIS_KELAMIN = sex
SURAT_MENYURAT_KE = "S"
TANGGAL_KEPESERTAAN =
STATUS_KAWIN =
GOLONGAN_DARAH =
NPWP =
KODE_NEGARA = "ID"
UPAH = income
ALAMAT = address
KODE_POS =
LOKASI_PEKERJAAN =
STATUS_PEGAWAI =
TGL_AWAL_BEKERJA = firstMonth
TGL_AKHIR_KONTRAK =$$, 'Panduan SIPP, menu Mutasi Data, 2024, seperti dikutip pihak lain; dapat berubah', true);

-- People of a lot that were given out for the branch. Given out again, they stay the same lines.
create table exchange.sent (
    lot_id bigint not null,
    person_id bigint not null,
    village_code text collate "C" not null,
    first_sent_at timestamptz not null,
    primary key (lot_id, person_id)
);
alter table exchange.sent enable row level security;
create policy territory on exchange.sent
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on exchange.sent to payung_app;

-- What the branch answered, the newest answer per person; earlier ones stay.
create table exchange.answer (
    id bigint generated always as identity primary key,
    lot_id bigint not null,
    person_id bigint not null,
    village_code text collate "C" not null,
    outcome text not null check (outcome in ('ACTIVE', 'REJECTED')),
    agency_number text,
    reason text,
    file_name text not null,
    file_row int not null,
    read_by_name text not null,
    read_at timestamptz not null
);
create index on exchange.answer (lot_id, person_id, id desc);
alter table exchange.answer enable row level security;
create policy territory on exchange.answer
    using (village_code >= current_setting('app.scope_from', true)
       and village_code < current_setting('app.scope_to', true));
grant select, insert on exchange.answer to payung_app;

-- Rows of an answer that explain nobody who was sent.
create table exchange.stray (
    id bigint generated always as identity primary key,
    lot_id bigint not null,
    territory_code text collate "C" not null,
    why text not null check (why in ('UNKNOWN', 'TWICE', 'UNREADABLE')),
    shown text not null,
    file_name text not null,
    file_row int not null,
    read_at timestamptz not null,
    explained_by_name text,
    explanation text
);
alter table exchange.stray enable row level security;
create policy territory on exchange.stray
    using (territory_code >= current_setting('app.scope_from', true)
       and territory_code < current_setting('app.scope_to', true));
grant select, insert, update on exchange.stray to payung_app;
