package id.payung.server.demo;

import static id.payung.server.access.Role.*;

import id.payung.server.access.Role;
import java.util.List;

/// Who can sign in to the demonstration.
///
/// @param territory code; empty for the whole country
record DemoAccount(String username, String displayName, Role role, String territory) {

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("desa", "Rosmiati (Tungkal III)", VILLAGE_OFFICER, "15.06.02.1005"),
            new DemoAccount("disnaker", "Hendra Saputra", MANPOWER_OFFICER, "15.06"),
            new DemoAccount("penyetuju", "Nurhayati", APPROVER, "15.06"),
            new DemoAccount("bendahara", "Yusri Hamid", TREASURER, "15.06"),
            new DemoAccount("disnaker.kota", "Maria Sinaga", MANPOWER_OFFICER, "15.71"),
            new DemoAccount("penyetuju.kota", "Zulkarnain", APPROVER, "15.71"),
            new DemoAccount("bendahara.kota", "Fitri Handayani", TREASURER, "15.71"),
            new DemoAccount("nagari", "Desmiwati (Nagari Silokek)", VILLAGE_OFFICER, "13.03.04.2003"),
            new DemoAccount("disnaker.sijunjung", "Afrizal", MANPOWER_OFFICER, "13.03"),
            new DemoAccount("penyetuju.sijunjung", "Yulinar", APPROVER, "13.03"),
            new DemoAccount("bendahara.sijunjung", "Syafril", TREASURER, "13.03"),
            new DemoAccount("disnaker.sumbar", "Ratna Juita", MANPOWER_OFFICER, "13"),
            new DemoAccount("cabang", "Dewi Lestari (Cabang Jambi)", BRANCH_OFFICER, "15"),
            new DemoAccount("bupati", "Bupati Tanjung Jabung Barat", REGIONAL_HEAD, "15.06"),
            new DemoAccount("gubernur", "Gubernur Jambi", REGIONAL_HEAD, "15"),
            new DemoAccount("auditor", "Inspektorat Provinsi Jambi", AUDITOR, "15"),
            new DemoAccount("hukum", "Ratna Wulandari (Kantor Pusat)", LAW_OFFICER, ""),
            new DemoAccount("hukum.dua", "Bambang Prasetyo (Kantor Pusat)", LAW_OFFICER, ""));
}
