// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControlEnumerableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/extensions/AccessControlEnumerableUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

import {IEETHLike, ILiquidityPoolLike, IWeETHLike, IWETHLike, IWithdrawRequestNFTLike} from "./EtherFi.sol";
import {IWEETHModule} from "./IWEETHModule.sol";

/// @title WEETHModule
/// @notice See {IWEETHModule}.
/// @dev Its one word of storage lies in the namespace of the live module, so that either can be upgraded to the other.
contract WEETHModule is IWEETHModule, AccessControlEnumerableUpgradeable, UUPSUpgradeable {
    // ------------------------------------------------------------------------------------------------------ storage

    /// @custom:storage-location erc7201:almController.storage.WEETHModule
    struct Storage {
        address almProxy;
    }

    /// @dev The ERC-7201 slot of the namespace above.
    bytes32 private constant STORAGE_SLOT = 0x72fb93b69874a05cc16cf86ff69e742007cd0f04a37e31aa1dda9b1c977e8300;

    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IWEETHModule
    address public immutable weeth;
    /// @inheritdoc IWEETHModule
    address public immutable weth;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address weeth_, address weth_) {
        require(weeth_ != address(0), "WEETHModule/zero-weeth");
        require(weth_ != address(0), "WEETHModule/zero-weth");
        weeth = weeth_;
        weth = weth_;
        _disableInitializers();
    }

    /// @inheritdoc IWEETHModule
    function initialize(address admin, address almProxy_) external initializer {
        require(admin != address(0), "WEETHModule/invalid-admin");
        require(almProxy_ != address(0), "WEETHModule/invalid-alm-proxy");
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _storage().almProxy = almProxy_;
    }

    // -------------------------------------------------------------------------------------------- ALMProxy functions

    /// @inheritdoc IWEETHModule
    function claimWithdrawal(uint256 requestId) external returns (uint256 ethReceived) {
        require(msg.sender == almProxy(), "WeEthModule/invalid-sender");

        address liquidityPool = IEETHLike(IWeETHLike(weeth).eETH()).liquidityPool();
        IWithdrawRequestNFTLike nft = IWithdrawRequestNFTLike(ILiquidityPoolLike(liquidityPool).withdrawRequestNFT());
        require(nft.isValid(requestId), "WeEthModule/invalid-request-id");
        require(nft.isFinalized(requestId), "WeEthModule/request-not-finalized");

        nft.claimWithdraw(requestId);
        ethReceived = address(this).balance;
        IWETHLike(weth).deposit{value: ethReceived}();
        SafeERC20.safeTransfer(IERC20(weth), msg.sender, ethReceived);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IWEETHModule
    function almProxy() public view returns (address) {
        return _storage().almProxy;
    }

    /// @inheritdoc IERC721Receiver
    function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
        return IERC721Receiver.onERC721Received.selector;
    }

    receive() external payable {}

    // ---------------------------------------------------------------------------------------------------- internals

    function _authorizeUpgrade(address) internal override onlyRole(DEFAULT_ADMIN_ROLE) {}

    function _storage() private pure returns (Storage storage $) {
        // An ERC-7201 namespace can only be reached through assembly.
        assembly ("memory-safe") {
            $.slot := STORAGE_SLOT
        }
    }
}
