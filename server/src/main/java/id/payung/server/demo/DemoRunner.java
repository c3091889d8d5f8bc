package id.payung.server.demo;

import id.payung.server.access.Accounts;
import id.payung.server.region.Regions;
import id.payung.server.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens the accounts of the demonstration at every start, with a password that is printed and kept nowhere, and brings
/// in its programmes at the first.
@Component
@Profile("demo")
class DemoRunner {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final Regions regions;
    private final DemoLists lists;
    private final DemoOverlaps overlaps;
    private final Scratch scratch;
    private final Path done;
    private int port;

    DemoRunner(
            Accounts accounts,
            Regions regions,
            DemoLists lists,
            DemoOverlaps overlaps,
            Scratch scratch,
            @Value("${payung.data}") Path data) {
        this.accounts = accounts;
        this.regions = regions;
        this.lists = lists;
        this.overlaps = overlaps;
        this.scratch = scratch;
        this.done = data.resolve("demonstration-complete");
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        String password = password();
        openAccounts(password);
        String address = "http://127.0.0.1:" + port;
        if (Files.notExists(done)) {
            bringIn(address, password);
        }
        announce(address, password);
    }

    private void openAccounts(String password) {
        for (DemoAccount account : DemoAccount.ALL) {
            if (accounts.exists(account.username())) {
                accounts.changePassword(account.username(), password);
            } else {
                accounts.open(
                        account.username(),
                        account.displayName(),
                        password,
                        Set.of(account.role()),
                        account.territory());
            }
        }
    }

    private void bringIn(String address, String password) {
        List<DemoProgramme> programmes = new ArrayList<>(DemoProgramme.ofJambi());
        programmes.addAll(DemoProgramme.thisYear());
        int number = 0;
        for (var nagari : regions.villagesWithin("13.03")) {
            programmes.add(DemoProgramme.ofNagari(nagari.code(), regions.displayName(nagari.code()), ++number));
        }
        System.out.println("Menyiapkan data peragaan: " + programmes.size() + " program ...");
        try {
            Path folder = scratch.folder("demo");
            int finished = 0;
            for (DemoProgramme programme : programmes) {
                Path list = lists.write(programme, folder);
                long covered = way(programme.office(), address, password).walk(programme, list);
                Files.delete(list);
                finished++;
                if (finished <= 8 || finished % 10 == 0 || finished == programmes.size()) {
                    System.out.println("  " + finished + "/" + programmes.size() + "  " + programme.name() + ": "
                            + covered + " orang");
                }
            }
            Files.delete(folder);
            overlap(address, password);
            Files.createFile(done);
        } catch (IOException broken) {
            throw new UncheckedIOException("The demonstration cannot write its lists", broken);
        }
    }

    private void overlap(String address, String password) throws IOException {
        DemoClient provincial = DemoClient.signIn(address, "disnaker.sumbar", password);
        String found = overlaps.bringIn(
                way(".sijunjung", address, password),
                new DemoWay(provincial, provincial, provincial),
                DemoClient.signIn(address, "disnaker.sijunjung", password),
                DemoClient.signIn(address, "penyetuju.sijunjung", password),
                provincial);
        System.out.println("  Daftar yang bertindihan di Sijunjung: dari "
                + (DemoOverlaps.WITH_PROVINCE + DemoOverlaps.WITH_NAGARI) + " orang, " + found);
    }

    private DemoWay way(String office, String address, String password) {
        return new DemoWay(
                DemoClient.signIn(address, "disnaker" + office, password),
                DemoClient.signIn(address, "penyetuju" + office, password),
                DemoClient.signIn(address, "bendahara" + office, password));
    }

    private static void announce(String address, String password) {
        System.out.println();
        System.out.println("Payung siap: " + address);
        System.out.println("Kata sandi semua akun peragaan (baru setiap kali dijalankan): " + password);
        for (DemoAccount account : DemoAccount.ALL) {
            System.out.printf(
                    "  %-22s %-32s %-18s %s%n",
                    account.username(), account.displayName(), account.role(), account.territory());
        }
        System.out.println("Hentikan dengan Ctrl-C.");
    }

    private static String password() {
        var random = new SecureRandom();
        var word = new StringBuilder();
        for (int letter = 0; letter < 12; letter++) {
            word.append(letter > 0 && letter % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
